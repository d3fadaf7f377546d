import { expect, test } from 'vitest'
import { cssExtent } from '../../scripts/base/css-extent.ts'
import { message, severityOf } from '../../scripts/base/message.ts'
import { pixelCount } from '../../scripts/base/pixel-count.ts'
import { dangerOf } from '../../scripts/book/danger.ts'
import type { Validator } from '../../scripts/book/validator.ts'
import { exitCodeFor, exitCodes } from '../../scripts/cli/exit-codes.ts'
import { inspectSafely } from '../../scripts/inspect-safely.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { styleJudge } from '../../scripts/publication/style-limits.ts'
import { styleWork } from '../../scripts/validators/kindle/css/style-work.ts'
import { stockFiles } from '../epub-fixture.ts'
import { hostileEpubs } from './epubs/index.ts'

test.each([
  ['', { depth: 0, parts: 0 }],
  ['a{b:c}', { depth: 1, parts: 6 }],
  ['a:not(b[c]) { } }}} (', { depth: 2, parts: 15 }],
  ["\"{{{\" /* ((( */ '[\\'[' x", { depth: 0, parts: 4 }],
  ['"{ never closed\n{', { depth: 1, parts: 2 }],
  ['/* {{', { depth: 0, parts: 1 }],
  ['\\{ \\} é-1_b', { depth: 0, parts: 3 }],
])('the extent of %j', (css, extent) => {
  expect(cssExtent(css)).toEqual(extent)
})

test('sheets are judged one by one and all together', () => {
  const judge = styleJudge({ size: 40, depth: 2, parts: 10, total: 15 })
  expect(judge('a{b:c}')).toBeUndefined()
  expect(judge(' '.repeat(41))).toContain('41 characters')
  expect(judge('((('.repeat(1))).toContain('nested 3 deep')
  expect(judge('a '.repeat(11))).toContain('11 words and marks')
  expect(judge('a '.repeat(9))).toBeUndefined()
  expect(judge('a')).toContain('more than 15 words and marks in all')
})

test('work on styles is refused for good once it was too much', () => {
  const work = styleWork(10)
  expect([work.spend(6), work.exhausted(), work.spend(5), work.exhausted(), work.spend(1)]).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
})

test('pixels by headers', () => {
  const of = (name: string): Uint8Array => stockFiles().get(name) ?? new Uint8Array()
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  expect(pixelCount(of('OEBPS/images/figure.png'))).toBeGreaterThan(100)
  expect(pixelCount(of('OEBPS/images/cover.jpg'))).toBeGreaterThan(100)
  expect(pixelCount(latin('GIF89a\u0002\0\u0003\0\0\0\0\0\0\0'))).toBe(6)
  expect(pixelCount(latin(`RIFF\0\0\0\0WEBPVP8X${'\0'.repeat(8)}\u0001\0\0\u0002\0\0`))).toBe(6)
  expect(pixelCount(latin(`RIFF\0\0\0\0WEBPVP8 ${'\0'.repeat(10)}\u0002\0\u0003\0`))).toBe(6)
  expect(pixelCount(latin(`RIFF\0\0\0\0WEBPVP8L\0\0\0\0/\u0001\u0080\0\0${'\0'.repeat(9)}`))).toBe(6)
  for (const bytes of [
    new Uint8Array(),
    latin('\u0089PNG'),
    latin('\u00FF\u00D8\u00FF\u00C0'.padEnd(16)),
    of('mimetype'),
  ]) {
    expect(pixelCount(bytes) ?? 0).toBeLessThan(2 ** 32)
  }
  // Cut anywhere, a header gives a number or none.
  const jpeg = of('OEBPS/images/cover.jpg')
  for (let length = 0; length < 700; length++)
    expect(pixelCount(jpeg.subarray(0, length)) ?? 0).toBeGreaterThanOrEqual(0)
})

test('what a message quotes is fit to be shown', () => {
  const made = message({
    severity: 'error',
    ruleId: 'x',
    reason: 'a\u001B[2J\u202Eb\uD800c\r\n\u009B',
    file: 'a\u0007',
    note: 'n'.repeat(3000),
  })
  expect(made.reason).toBe('a\\u{1B}[2J\\u{202E}b\uFFFDc\\u{D}\n\\u{9B}')
  expect(made.file).toBe('a\\u{7}')
  expect(made.note).toHaveLength(2001)
})

const failing: Validator = { name: 'failing', inspect: () => Promise.reject(new Error('oh')) }

test('an inspector that stumbles is a finding, and the exit code is that of a bug', async () => {
  const publication = await readPublication('book.epub', new Uint8Array())
  const { messages, evidence } = await inspectSafely(failing, publication, { destination: 'epub' })
  expect(messages.map((made) => [severityOf(made), made.ruleId, made.file, made.reason])).toEqual([
    ['error', 'inspector-failed', 'book.epub', 'The inspector "failing" stumbled over this EPUB: oh'],
  ])
  expect(evidence).toEqual(['failing gave no verdict (inspector-failed)'])
  expect(exitCodeFor([...publication.messages, ...messages])).toBe(exitCodes.bug)
  const signal = AbortSignal.abort(new Error('stop'))
  await expect(inspectSafely(failing, publication, { destination: 'epub', signal })).rejects.toThrow('stop')
  const throwing: Validator = {
    name: 'throwing',
    inspect: () => {
      throw new RangeError('deep')
    },
  }
  expect((await inspectSafely(throwing, publication, { destination: 'epub' })).messages).toHaveLength(1)
})

test('bombs keep other programs away, and lesser faults do not', async () => {
  const dangerOfCase = async (group: string, name: string): Promise<string | undefined> => {
    const found = hostileEpubs[group]?.find((each) => each.name === name)
    const danger = dangerOf(await readPublication('book.epub', found?.epub() ?? new Uint8Array()))
    return danger === undefined ? undefined : String(danger.ruleId)
  }
  expect(await dangerOfCase('documents', 'a billion laughs in encryption.xml')).toBe('epub-entity-bomb')
  expect(await dangerOfCase('documents', 'a DTD that is a device of the reader')).toBe('epub-external-dtd')
  expect(await dangerOfCase('documents', 'UTF-7')).toBe('epub-hidden-encoding')
  expect(await dangerOfCase('documents', '10,000 elements deep')).toBe('epub-xml-limit')
  expect(await dangerOfCase('styles', 'blocks 100,000 deep')).toBe('epub-style-limit')
  expect(await dangerOfCase('pictures', 'a picture of a hundred thousand pixels squared')).toBe('epub-image-bomb')
  expect(await dangerOfCase('archives', 'a kilobyte declared a gigabyte')).toBe('epub-entry-too-large')
  expect(await dangerOfCase('documents', 'half a document')).toBeUndefined()
  expect(await dangerOfCase('archives', 'another file before the archive')).toBeUndefined()
})
