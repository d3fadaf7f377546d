import { expect, test } from 'vitest'
import { fileOf, resolveHref } from '../../scripts/base/href.ts'
import { judgeDoctype } from '../../scripts/publication/judge-doctype.ts'
import { documentBudget, documentReader } from '../../scripts/publication/read-document.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { xhtmlEntities } from '../../scripts/publication/xhtml-entities.ts'
import { edited, makeEpub, stockFiles } from '../epub-fixture.ts'
import { rawZip } from './zip-fixture.ts'

test('the stock book', async () => {
  const archive = makeEpub()
  const book = await readPublication('book.epub', archive)
  expect(book.messages).toEqual([])
  expect(book).toMatchObject({
    name: 'book.epub',
    bytes: archive.length,
    packagePath: 'OEBPS/package.opf',
    version: '3.0',
  })
  expect([...book.entries.keys()]).toEqual([...stockFiles().keys()])
  expect(book.entries.get('mimetype')).toMatchObject({ size: 20, compressed: false })
  expect([...book.documents.keys()].toSorted()).toEqual([
    'OEBPS/c1.xhtml',
    'OEBPS/c2.xhtml',
    'OEBPS/nav.xhtml',
    'OEBPS/toc.ncx',
  ])
  expect(book.styles.get('OEBPS/style.css')).toContain('page-break-after')
  expect(book.spine.map(({ idref, linear, item }) => [idref, linear, item?.path])).toEqual([
    ['nav', true, 'OEBPS/nav.xhtml'],
    ['c1', true, 'OEBPS/c1.xhtml'],
    ['c2', true, 'OEBPS/c2.xhtml'],
  ])
  expect(book.manifest[0]).toMatchObject({
    id: 'nav',
    href: 'nav.xhtml',
    mediaType: 'application/xhtml+xml',
    properties: ['nav'],
    place: { line: 25, column: 5 },
  })
  expect(book.metadata.find(({ name }) => name === 'dc:title')).toMatchObject({
    value: 'The Stock Book',
    place: { line: 5, column: 5 },
  })
  expect(
    book.metadata.filter(({ refines }) => refines === '#author').map(({ property, value }) => [property, value]),
  ).toEqual([
    ['role', 'aut'],
    ['file-as', 'Example, Ada'],
  ])
  expect(book.metadata.at(-1)).toMatchObject({ name: 'meta', property: 'cover', value: 'cover' })
})

test('an EPUB 2 with its metadata in wrappers, a part beside the spine and a resource elsewhere', async () => {
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata><dc-metadata xmlns:d="http://purl.org/dc/elements/1.1/">
    <d:title> Old </d:title></dc-metadata><x-metadata><meta name="cover" content="c"/></x-metadata></metadata>
    <manifest><item id="a" href="../a%20b.xhtml" media-type="APPLICATION/XHTML+XML"/><item id="r" href="https://example.org/x" media-type="audio/mpeg"/></manifest>
    <spine><itemref idref="a" linear="no"/><itemref idref="gone"/></spine></package>`
  const book = await readPublication('old.epub', makeEpub({ 'OEBPS/package.opf': opf, 'a b.xhtml': '<html/>' }))
  expect(book.version).toBe('2.0')
  expect(book.metadata.map(({ name, property, value }) => [name, property, value])).toEqual([
    ['dc:title', undefined, 'Old'],
    ['meta', 'cover', 'c'],
  ])
  expect(book.manifest.map(({ path }) => path)).toEqual(['a b.xhtml', undefined])
  expect(book.spine.map(({ linear, item }) => [linear, item?.id])).toEqual([
    [false, 'a'],
    [true, undefined],
  ])
  expect([...book.documents.keys()]).toEqual(['a b.xhtml'])
})

test('an address that composes its accents in another way means the same entry', async () => {
  const item = '<item id="e" href="e\u0301.xhtml" media-type="application/xhtml+xml"/>'
  const overlay = edited('OEBPS/package.opf', '</manifest>', `${item}</manifest>`)
  const book = await readPublication('book.epub', makeEpub({ ...overlay, 'OEBPS/\u00E9.xhtml': '<html/>' }))
  expect(book.manifest.at(-1)?.path).toBe('OEBPS/\u00E9.xhtml')
  expect(book.documents.has('OEBPS/\u00E9.xhtml')).toBe(true)
})

test('what is damaged is absent and has a message with its place; the rest is there', async () => {
  const book = await readPublication('book.epub', makeEpub(edited('OEBPS/c1.xhtml', '</section>', '')))
  expect(book.documents.has('OEBPS/c1.xhtml')).toBe(false)
  expect(book.documents.has('OEBPS/c2.xhtml')).toBe(true)
  expect(book.messages).toHaveLength(1)
  expect(book.messages[0]).toMatchObject({
    ruleId: 'epub-xml-malformed',
    file: 'book.epub/OEBPS/c1.xhtml',
    line: 18,
    column: 1,
    fatal: true,
  })
})

test('no bytes at all, and bytes of something else', async () => {
  for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.7')]) {
    const book = await readPublication('book.epub', bytes)
    expect(book.messages.map(({ ruleId }) => ruleId)).toEqual(['epub-not-a-zip'])
    expect(book.manifest).toEqual([])
  }
})

test('problems of the archive carry the name of the entry', async () => {
  const book = await readPublication(
    'book.epub',
    rawZip([{ name: '../evil' }, { name: 'META-INF/container.xml', data: '<container/>' }]),
  )
  expect(book.messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([
    ['epub-path-traversal', 'book.epub/../evil'],
    ['epub-no-package', 'book.epub/META-INF/container.xml'],
  ])
})

test('documents share one budget of nodes', () => {
  const refused: unknown[][] = []
  const reader = documentReader(
    (path) => path,
    (fields) => refused.push([fields.ruleId, fields.file, fields.reason]),
    { nodes: 5, text: 30 },
  )
  const bytes = Buffer.from('<a>b</a>')
  expect(['one', 'two', 'three'].map((path) => reader.read(path, bytes) !== undefined)).toEqual([true, true, false])
  expect(refused).toEqual([['epub-xml-limit', 'three', 'Unexpected node number 2, expected at most 1']])
  expect(reader.style('four', Buffer.from('a{}'))).toBe('a{}')
  expect(reader.style('five', Buffer.from('p{}'))).toBe('p{}')
  expect(reader.style('six', Buffer.from('q'))).toBeUndefined()
  expect(refused.at(-1)?.slice(0, 2)).toEqual(['epub-xml-limit', 'six'])
  expect(documentBudget).toEqual({ nodes: 1_500_000, text: 64_000_000 })
})

test('100,000 items of the spine, 500 bad ones: bounded messages and time', async () => {
  const itemrefs = Array.from({ length: 100_000 }, (_, at) => `<itemref idref="i${at}"/>`).join('')
  const items = Array.from(
    { length: 500 },
    (_, at) => `<item id="i${at}" href="i${at}.xhtml" media-type="application/xhtml+xml"/>`,
  ).join('')
  const overlay = edited('OEBPS/package.opf', '<itemref idref="c1"/>', itemrefs)
  overlay['OEBPS/package.opf'] = (overlay['OEBPS/package.opf'] ?? '').replace('</manifest>', `${items}</manifest>`)
  for (let at = 0; at < 500; at++) overlay[`OEBPS/i${at}.xhtml`] = '<html>'
  const started = performance.now()
  const book = await readPublication('book.epub', makeEpub(overlay))
  expect(book.spine).toHaveLength(100_002)
  expect(book.messages).toHaveLength(101)
  expect(book.messages.at(-1)?.reason).toBe('400 more findings of this rule are not listed')
  expect(performance.now() - started).toBeLessThan(8000)
})

test.each([
  ['c2.xhtml#x', { kind: 'inside', path: 'a/b/c2.xhtml', fragment: 'x' }],
  ['../%C3%A9.xhtml?q#a%20b', { kind: 'inside', path: 'a/é.xhtml', fragment: 'a b' }],
  ['#', { kind: 'inside', path: 'a/b/c.xhtml', fragment: '' }],
  ['', { kind: 'inside', path: 'a/b/c.xhtml', fragment: undefined }],
  ['%zz.xhtml', { kind: 'inside', path: 'a/b/%zz.xhtml', fragment: undefined }],
  ['100%.xhtml', { kind: 'inside', path: 'a/b/100%.xhtml', fragment: undefined }],
  ['../../../x', { kind: 'outside' }],
  ['/x%20y?z#a', { kind: 'outside', path: 'x y', fragment: 'a' }],
  ['/../x', { kind: 'outside' }],
  ['HTTPS://example.org', { kind: 'elsewhere', scheme: 'https' }],
  ['java\nscript:x', { kind: 'elsewhere', scheme: 'javascript' }],
  ['//host/x', { kind: 'elsewhere', scheme: '' }],
])('an address %j', (href, expected) => {
  expect(resolveHref('a/b/c.xhtml', href)).toEqual(expected)
  expect(fileOf(resolveHref('a/b/c.xhtml', href))).toBe('path' in expected ? expected.path : undefined)
})

test.each([
  ['<!DOCTYPE a>', undefined],
  ['<!DOCTYPE a []><a/>', 'plain'],
  ['<!DOCTYPE a [<!ENTITY ns "urn:x"> <!ENTITY n2 \'urn:y\'>]><a/>', 'plain'],
  ['<!DOCTYPE a [<!ATTLIST a b CDATA #IMPLIED>]><a/>', 'plain'],
  ['<!DOCTYPE a [<!ENTITY x "&y;">]><a/>', 'bomb'],
  ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a/>', 'bomb'],
  ['<!DOCTYPE a [<!ENTITY x PUBLIC "p" "http://example.org/x">]><a/>', 'bomb'],
  ['<!DOCTYPE a [<!ENTITY % x "y">]><a/>', 'bomb'],
  ['<!DOCTYPE a [%x;]><a/>', 'bomb'],
  [`<!DOCTYPE a [<!ENTITY x "${'y'.repeat(10_000)}">]><a>${'&x;'.repeat(99)}</a>`, 'plain'],
  [`<!DOCTYPE a [<!ENTITY x "${'y'.repeat(10_000)}">]><a>${'&x;'.repeat(101)}</a>`, 'bomb'],
  [`<!DOCTYPE a [<!ENTITY x "${'y'.repeat(30_000)}">]><a/>`, 'bomb'],
])('%.60j is %s', (text, kind) => {
  expect(judgeDoctype(text)?.kind).toBe(kind)
})

test('documents in encodings that hide what they declare', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><a/>'
  const ids = async (bytes: Uint8Array): Promise<unknown[]> =>
    (await readPublication('book.epub', makeEpub({ 'META-INF/rights.xml': bytes }))).messages.map(
      ({ ruleId }) => ruleId,
    )
  expect(await ids(Buffer.from(`\uFEFF${bomb}`, 'utf16le'))).toEqual(['epub-entity-bomb'])
  expect(await ids(Buffer.from(bomb, 'utf16le'))).toEqual(['epub-entity-bomb'])
  expect(await ids(Buffer.from(bomb, 'utf16le').swap16())).toEqual(['epub-entity-bomb'])
  expect(await ids(new Uint8Array([0x4c, 0x6f, 0xa7, 0x94, 0x93]))).toEqual(['epub-hidden-encoding'])
  const utf32 = Buffer.concat(Array.from(bomb, (sign) => Buffer.from([0, 0, 0, sign.charCodeAt(0)])))
  expect(await ids(utf32)).toEqual(['epub-hidden-encoding'])
  expect(await ids(Buffer.from(`   \n${bomb}`))).toEqual(['epub-entity-bomb'])
  expect(await ids(Buffer.from('plain text <!DOCTYPE a [<!ENTITY a "&b;">]>'))).toEqual([])
})

test('the named entities of XHTML', () => {
  expect(Object.keys(xhtmlEntities)).toHaveLength(248)
  const { nbsp, yuml, eacute, Omega, hellip, euro, diams } = xhtmlEntities
  expect([nbsp, yuml, eacute, Omega, hellip, euro, diams]).toEqual(['\u00A0', 'ÿ', 'é', 'Ω', '…', '€', '♦'])
})
