import { expect, test } from 'vitest'
import { severityOf } from '../../scripts/base/message.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { container, containerDocs } from '../../scripts/validators/container/index.ts'
import { makeEpub, stockFiles, zipFiles } from '../epub-fixture.ts'
import { readCases } from './read-cases.ts'

const cases = readCases('container')

async function inspect(bytes: Uint8Array): Promise<string[]> {
  const publication = await readPublication('book.epub', bytes)
  const { messages } = await container.inspect(publication, { destination: 'epub' })
  return messages.map((made) => {
    expect(containerDocs.map(({ id }) => id)).toContain(made.ruleId)
    const place = made.line === undefined ? '' : `:${made.line}:${made.column ?? 0}`
    return `${severityOf(made)} ${(made.file ?? '').replace(/^book\.epub\/?/, '')}${place} ${made.ruleId ?? ''} ${made.reason.split('\n', 1)[0] ?? ''}`
  })
}

test.each(cases)('$title', async ({ overlay, messages }) => {
  expect((await inspect(makeEpub(overlay))).toSorted()).toEqual([...messages].toSorted())
})

test('every rule is written up once, with a reason and a source', () => {
  const ids = containerDocs.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, summary, why, mend, sources } of containerDocs) {
    expect(id).toMatch(/^epub-[a-z0-9-]+$/)
    expect([summary, why, mend].filter((words) => words.length < 10)).toEqual([])
    expect(sources.length).toBeGreaterThan(0)
  }
})

test('the mimetype is stored and first', async () => {
  const files = stockFiles()
  expect(await inspect(zipFiles(files, { mimetype: { level: 9 } }))).toEqual([
    'error mimetype epub-mimetype Unexpected compression of the mimetype, expected a stored entry',
  ])
  expect(await inspect(zipFiles(new Map([...files].toReversed())))).toEqual([
    'error mimetype epub-mimetype Unexpected place of the mimetype, expected the first entry of the archive',
  ])
})

test('bytes that are no text', async () => {
  const latin = Buffer.from(
    Buffer.from(stockFiles().get('OEBPS/c2.xhtml') ?? [])
      .toString()
      .replace('ends', 'énds'),
    'latin1',
  )
  expect(await inspect(makeEpub({ 'OEBPS/c2.xhtml': latin }))).toEqual([
    'error OEBPS/c2.xhtml:16:38 epub-invalid-utf8 Unexpected bytes, expected UTF-8 text',
  ])
  expect(await inspect(makeEpub({ 'OEBPS/style.css': new Uint8Array([0x61, 0xff]) }))).toEqual([
    'error OEBPS/style.css:1:2 epub-invalid-utf8 Unexpected bytes, expected UTF-8 text',
  ])
})

const picture = stockFiles().get('OEBPS/images/figure.png') ?? new Uint8Array()
const cover = stockFiles().get('OEBPS/images/cover.jpg') ?? new Uint8Array()
const broken = 'error OEBPS/images/figure.png epub-image-damaged Unexpected'

test.each([
  ['cut off', picture.subarray(0, 700), `${broken} picture with no IEND chunk at its end, expected a whole one`],
  [
    'header only',
    Buffer.concat([picture.subarray(0, 33), picture.subarray(-12)]),
    `${broken} picture with no image data, expected a whole one`,
  ],
  ['empty', new Uint8Array(), `${broken} bytes in a picture, expected image/png`],
  ['text', Buffer.from('<html/>'), `${broken} bytes in a picture, expected image/png`],
  ['a JPEG cut off', cover.subarray(0, 9000), `${broken} picture with no end-of-image marker, expected a whole one`],
  ['a JPEG header', cover.subarray(0, 4), `${broken} picture with a header without dimensions, expected a whole one`],
])('a picture that is %s', async (_, bytes, finding) => {
  expect(await inspect(makeEpub({ 'OEBPS/images/figure.png': bytes }))).toEqual([finding])
})

test('a whole picture with something after its end, and an encrypted one', async () => {
  const trailing = Buffer.concat([picture, Buffer.from('camera data')])
  expect(await inspect(makeEpub({ 'OEBPS/images/figure.png': trailing }))).toEqual([])
  const encryption =
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>' +
    '<e:CipherData><e:CipherReference URI="OEBPS/images/figure.png"/></e:CipherData></e:EncryptedData></encryption>'
  expect(
    await inspect(makeEpub({ 'OEBPS/images/figure.png': Buffer.from('DRM'), 'META-INF/encryption.xml': encryption })),
  ).toEqual([])
})

test('a small file with many pixels', async () => {
  const huge = Buffer.from(picture)
  huge.writeUInt32BE(10_000, 16)
  huge.writeUInt32BE(5001, 20)
  expect(await inspect(makeEpub({ 'OEBPS/images/figure.png': huge }))).toEqual([
    'warning OEBPS/images/figure.png epub-image-huge Unexpected picture of 10000 × 5001 px, expected at most 50000000 px in all',
  ])
  huge.writeUInt32BE(5000, 20)
  expect(await inspect(makeEpub({ 'OEBPS/images/figure.png': huge }))).toEqual([])
})

test('a link to a name that cannot be read is not broken as well', async () => {
  const files = stockFiles({ 'OEBPS/images/Ü.png': new Uint8Array([1]) })
  const [name, link] = ['OEBPS/images/Ü.png', 'images/%C3%9C.png']
  const page = Buffer.from(files.get('OEBPS/c2.xhtml') ?? []).toString('utf8')
  files.set('OEBPS/c2.xhtml', Buffer.from(page.replace('<p>', `<p><a href="${link}">x</a>`)))
  // The same archive with the name in Latin-1, and the flag that says UTF-8.
  const bytes = Buffer.from(zipFiles(files))
  const utf8 = Buffer.from(name)
  for (let at = bytes.indexOf(utf8); at >= 0; at = bytes.indexOf(utf8, at))
    bytes.write('\u00DC\u00DC', at + utf8.indexOf(0xc3), 'latin1')
  const ids = (await inspect(bytes)).map((line) => line.split(' ')[2])
  expect(ids).toContain('epub-unreadable-name')
  expect(ids).not.toContain('epub-broken-link')
})
