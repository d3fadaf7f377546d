import { afterAll, expect, test } from 'vitest'
import { sharedBrowser } from '../../scripts/base/browser/shared-browser.ts'
import { message } from '../../scripts/base/message.ts'
import type { Publication } from '../../scripts/book/publication.ts'
import type { Inspection, ValidatorTools } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { inspectWith } from '../../scripts/validators/reading/inspect.ts'
import type { PlainEngine } from '../../scripts/validators/reading/plain-engine.ts'
import { edited, makeEpub, type Overlay } from '../epub-fixture.ts'

const browser = sharedBrowser()
afterAll(browser.close)

interface Trial {
  readonly overlay?: Overlay
  readonly tools?: Partial<ValidatorTools>
  readonly plain?: readonly PlainEngine[]
  readonly step?: number
  readonly change?: (publication: Publication) => Publication
}

async function inspect({ overlay, tools, plain, step, change }: Trial): Promise<Inspection> {
  const publication = await readPublication('book.epub', makeEpub(overlay))
  return inspectWith(
    change?.(publication) ?? publication,
    { destination: 'epub', browser: browser.get, ...tools },
    plain ?? [],
    { step: step ?? 20, book: 900 },
  )
}

const lines = ({ messages }: Inspection): string[] =>
  messages.map((made) => `${made.file ?? ''} ${made.ruleId ?? ''} ${made.reason}`)

const page = (body: string, head = ''): string =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>${head}</head><body>${body}</body></html>`

const take = 'top.document.title = "taken"; fetch("https://example.org/"); open("https://example.org/");'

test('scripts of the book do not run: none that loops, opens dialogs, fetches or writes', async () => {
  const overlay = {
    'OEBPS/c1.xhtml': page(
      `<p id="c1">One</p><script>${take} while (true) alert('loop')</script><img src="images/figure.png" onload="${take.replaceAll('"', "'")}" alt=""/>
       <svg xmlns="http://www.w3.org/2000/svg"><script>${take}</script></svg><a href="javascript:alert(1)">three</a>`,
      `<script src="evil.js"></script><script type="module" src="https://octavo.invalid/book/OEBPS/evil.js"></script>`,
    ),
    'OEBPS/c2.xhtml': page(
      `<p id="c2">Two</p><iframe src="https://example.org/"></iframe><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>
       <form action="https://example.org/"><button autofocus="autofocus">x</button></form>`,
      `<base href="https://example.org/"/><link rel="stylesheet" href="https://example.org/x.css"/>`,
    ),
    'OEBPS/evil.js': 'while (true) alert("loop")',
  }
  expect(lines(await inspect({ overlay }))).toEqual([])
})

test('a page that leads away from itself is not shown', async () => {
  const head = '<meta http-equiv="refresh" content="0; url=https://example.org/"/>'
  const body = '<p id="c2">Two</p><p id="figure">None</p>'
  const [line, ...more] = lines(await inspect({ overlay: { 'OEBPS/c2.xhtml': page(body, head) } }))
  expect(line).toMatch(/^book\.epub\/OEBPS\/c2\.xhtml read-not-shown The engine cannot show the document/)
  expect(more).toEqual([])
})

test('a document that takes for ever costs its time and a tab; the others are read', async () => {
  const laughs = Array.from({ length: 12 }, (_, at) => {
    const uses = `<use href="#l${at}"/>`.repeat(10)
    return `<g id="l${at + 1}">${uses}</g>`
  }).join('')
  const bomb = `<p id="c1">One</p><svg xmlns="http://www.w3.org/2000/svg"><g id="l0"><circle r="1"/></g>${laughs}</svg>`
  const { messages, evidence } = await inspect({ overlay: { 'OEBPS/c1.xhtml': page(bomb) }, step: 8 })
  expect(messages.map((made) => `${made.file ?? ''} ${made.ruleId ?? ''}`)).toEqual([
    'book.epub/OEBPS/c1.xhtml read-time-limit',
  ])
  expect(evidence[0]).toMatch(/^foliate-js [\d.]+ in \S+ read 2 of 3 documents on 3 screens, in light and dark$/)
})

test('what the engine complains of is told with the document', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="no path"/></svg>'
  const body = `<p id="c2">Two</p><p id="figure">None</p>${drawing}`
  const [line, ...more] = lines(await inspect({ overlay: { 'OEBPS/c2.xhtml': page(body) } }))
  expect(line).toMatch(/^book\.epub\/OEBPS\/c2\.xhtml read-engine-error The engine reports an error: .*path/)
  expect(more).toEqual([])
})

test('what there was no time for is said', async () => {
  expect(lines(await inspect({ tools: { timeLimit: 0 } }))).toEqual([
    'book.epub read-time-limit Unexpected time that the book takes: 2 documents, from OEBPS/c1.xhtml on, were not read',
  ])
})

test('an interruption ends it', async () => {
  await expect(inspect({ tools: { signal: AbortSignal.abort() } })).rejects.toThrow('aborted')
})

test('no browser is an error, with the way to one', async () => {
  const told = message({ severity: 'error', ruleId: 'browser-missing', reason: 'No browser', note: 'Install one.' })
  const { messages, evidence } = await inspect({ tools: { browser: () => Promise.resolve({ messages: [told] }) } })
  expect(messages.map(({ ruleId, note, fatal }) => ({ ruleId, note, fatal }))).toEqual([
    { ruleId: 'read-unavailable', note: 'Install one.', fatal: true },
  ])
  expect(evidence).toEqual(['The book was not read (read-unavailable)'])
})

test('a book that would endanger the browser is not opened', async () => {
  const bomb = message({ severity: 'error', ruleId: 'epub-entity-bomb', reason: 'A bomb' })
  const found = await inspect({ change: (publication) => ({ ...publication, messages: [bomb] }) })
  expect(lines(found)).toEqual([
    'book.epub read-refused The book was not opened, since it would endanger what opens it: epub-entity-bomb',
  ])
})

test('a book that the engine cannot open, and one without documents', async () => {
  const twice = { 'META-INF/encryption.xml': '<encryption><a></encryption>' }
  const [line] = lines(await inspect({ overlay: twice }))
  expect(line).toMatch(/^book\.epub read-not-opened The engine cannot open the book: XML parsing error/)
  expect(lines(await inspect({ overlay: { 'OEBPS/package.opf': null } }))).toEqual([
    'book.epub read-not-opened Unexpected book without documents that can be read',
  ])
})

test('encrypted documents and foreign ones are not read, and that is said', async () => {
  const encryption =
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>' +
    '<e:CipherData><e:CipherReference URI="OEBPS/c2.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
  const opf = edited('OEBPS/package.opf', '<itemref idref="c1"/>', '<itemref idref="c1"/><itemref idref="figure"/>')
  const { evidence } = await inspect({ overlay: { ...opf, 'META-INF/encryption.xml': encryption } })
  expect(evidence.slice(0, 3)).toEqual([
    expect.stringContaining('read 2 of 2 documents'),
    '1 items of the spine are neither XHTML nor SVG and were not read',
    '1 documents are encrypted and were not read',
  ])
})

test('a book of fixed pages is read as such', async () => {
  const opf = edited(
    'OEBPS/package.opf',
    '<meta name="cover"',
    '<meta property="rendition:layout">pre-paginated</meta><meta name="cover"',
  )
  const view = '<meta name="viewport" content="width=400, height=300"/>'
  const overlay = {
    ...opf,
    'OEBPS/c1.xhtml': page('<p id="c1" style="position: absolute; left: 20px; top: 250px">Inside.</p>', view),
    'OEBPS/c2.xhtml': page(
      '<p id="c2" style="position: absolute; left: 350px; white-space: nowrap">Out of its page.</p>',
      view,
    ),
  }
  expect(lines(await inspect({ overlay })).map((line) => line.replace(/\d+ px/, '# px'))).toEqual([
    'book.epub/OEBPS/c2.xhtml read-overflow Unexpected text that leaves its column by # px (phone, e-ink and tablet), expected it inside: “Out of its page.”',
  ])
})

const node = (script: string): PlainEngine => ({
  command: process.execPath,
  versionArguments: ['-v'],
  version: /v([\d.]+)/,
  arguments: (file, out) => ['-e', script, file, out],
  title: () => 'Stand-in 1.0',
})

test.each([
  ['reads the book', `require('fs').writeFileSync(process.argv[2], 'word '.repeat(200))`, []],
  [
    'sees little of it',
    `require('fs').writeFileSync(process.argv[2], 'word')`,
    ['book.epub read-plain-engine Stand-in 1.0 shows 4 of 384 characters of the book, expected most of them'],
  ],
  [
    'fails',
    `console.error('warning: x\\nerror: no chapters in ' + process.argv[1]); process.exit(1)`,
    ['book.epub read-plain-engine Stand-in 1.0 cannot read the book: error: no chapters in book.epub'],
  ],
])('an engine without a browser that %s', async (_, script, expected) => {
  const { messages, evidence } = await inspect({ plain: [{ ...node(''), command: '/nowhere/mutool' }, node(script)] })
  expect(lines({ messages, evidence })).toEqual(expected)
  expect(evidence.at(-1)).toContain('Stand-in 1.0')
})

test('where there is none, the evidence says so', async () => {
  const { messages, evidence } = await inspect({ plain: [{ ...node(''), command: '/nowhere/mutool' }] })
  expect(messages).toEqual([])
  expect(evidence.at(-1)).toBe('no engine without a browser on this machine (mutool, ebook-convert)')
})

test('pictures of every document, screen and scheme, when they are asked for', async () => {
  expect((await inspect({})).shots).toEqual([])
  const { shots = [] } = await inspect({ tools: { shots: true } })
  expect(shots.map(({ path, profile, scheme }) => `${path} ${profile} ${scheme}`).slice(6, 12)).toEqual([
    'OEBPS/c1.xhtml phone light',
    'OEBPS/c1.xhtml phone dark',
    'OEBPS/c1.xhtml e-ink light',
    'OEBPS/c1.xhtml e-ink dark',
    'OEBPS/c1.xhtml tablet light',
    'OEBPS/c1.xhtml tablet dark',
  ])
  expect(shots).toHaveLength(18)
  for (const { png, width, height } of shots) {
    const picture = Buffer.from(png)
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height])
  }
  const again = await inspect({ tools: { shots: true } })
  expect(again.shots).toEqual(shots)
})
