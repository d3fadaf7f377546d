import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Packed } from '../../../scripts/book/format.ts'
import { pdf } from '../../../scripts/formats/pdf/pdf.ts'
import { output, plainBook, theme } from './fixture.ts'
import { build, contentOf, type Tag, tagsOf, textOf } from './read-pdf.ts'

/** What is read of pdf.js's untyped answers. */
interface OutlineItem {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineItem[]
}
interface LinkAnnotation {
  readonly dest?: string | null
  readonly url?: string
}
type RefProxy = Parameters<PDFDocumentProxy['getPageIndex']>[0]

let packed: Packed
let again: Packed
let reader: PDFDocumentProxy
let pages: string[]
let tags: Tag

beforeAll(async () => {
  packed = await build(plainBook)
  again = await build(plainBook)
  reader = await getDocument({ data: packed.bytes.slice(), verbosity: 0 }).promise
  pages = await textOf(reader)
  tags = await tagsOf(reader)
}, 120_000)

afterAll(async () => await reader.destroy())

const all = (type: string, from: Tag = tags): Tag[] => [
  ...(from.type === type ? [from] : []),
  ...from.children.flatMap((child) => all(type, child)),
]

describe('the screen PDF', () => {
  test('is made without a message but of what gave way: words are divided in nearly all of its lines', () => {
    expect(packed.messages.map(({ ruleId }) => ruleId)).toEqual(['page-compromises'])
    expect(packed.pages).toBe(reader.numPages)
  })

  test('has the same bytes each time', () => {
    expect(Buffer.compare(packed.bytes, again.bytes)).toBe(0)
  })

  test('says all that the source says, in order, with words whole', () => {
    const said = pages.join(' ')
    const source = [
      'Preface',
      'Why this book exists',
      'extraordinary responsibility of distributed infrastructure',
      'Foundations',
      'Talking “together”',
      'something different about the international situation',
      'Emphasis, weight and const code',
      'The circle',
      'Sender',
      'Receiver',
      'The path.',
      'const answer = 42',
      'internationalisation(answer)',
      'first of the points',
      'latency',
      'A long table',
      'row number 1 ',
      'row number 60',
      'A dot.',
      'The last words of the book.',
    ]
    let at = 0
    for (const words of source) {
      const found = said.indexOf(words, at)
      expect(found, `“${words}” after “${said.slice(Math.max(0, at - 40), at)}”`).toBeGreaterThanOrEqual(at)
      at = found
    }
    expect(said).not.toMatch(/\u00AD/)
    // A note stands at the foot of the page that calls it.
    expect(pages.find((text) => text.includes('weight and const code.1'))).toContain('The note says so.')
  })

  test('numbers the front matter with roman folios and the body from 1, on a right-hand page', async () => {
    expect(await reader.getPageLabels()).toEqual([
      'i',
      'ii',
      'iii',
      'iv',
      ...Array.from({ length: 16 }, (_, at) => String(at + 1)),
    ])
    expect(pages[2]).toMatch(/\biii$/)
    expect(pages[3]).toMatch(/\biv$/)
    expect(pages[5]).toMatch(/\b2$/)
  })

  test('shows in the contents the pages where the headings stand', async () => {
    const labels = (await reader.getPageLabels()) ?? []
    for (const [words, id] of [
      ['Preface', 'preface'],
      ['The circle', 'sec-circle'],
      ['A long table', 'c2'],
      ['Late', 'sec-late'],
    ] as const) {
      const page = pages.findIndex((text, index) => index > 2 && text.includes(words))
      expect(pages[2]).toContain(`${words} ${labels[page]}`)
      expect(packed.pageMap?.get(id)).toBe(labels[page])
    }
  })

  test('fills in page numbers inside the text', () => {
    expect(pages.join(' ')).toContain(`Section 3.1 on page ${packed.pageMap?.get('sec-late')}:`)
  })

  test('has running heads on all pages but openings', () => {
    expect(pages[5]?.startsWith('1 Talking')).toBe(true)
    expect(pages[6]).toMatch(/^1\s+Talking "together" 1\.1/)
    expect(pages[7]).toMatch(/^Foundations\s+The/)
    expect(pages[4]).toBe('I Foundations')
  })

  test('has an outline of parts, chapters and sections that leads to them', async () => {
    const shape = (items: readonly OutlineItem[]): unknown =>
      items.map(({ title, items: inner }) => (inner.length === 0 ? title : [title, shape(inner)]))
    const outline: readonly OutlineItem[] = await reader.getOutline()
    expect(shape(outline)).toEqual([
      'Preface',
      [
        'I Foundations',
        [
          ['1 Talking “together”', ['1.1 The circle']],
          '2 A long table',
          ['3 The end of x^2 + y^2 = r^2', ['3.1 Late']],
        ],
      ],
    ])
    const chapter = outline[1]?.items[1]?.dest
    const page = await reader.getPageIndex((chapter as [RefProxy])[0])
    expect(pages[page]).toContain('2 A long table')
  })

  test('has links that resolve, across chapters and out', async () => {
    const found: unknown[] = []
    for (let number = 1; number <= reader.numPages; number++) {
      const annotations: readonly LinkAnnotation[] = await (await reader.getPage(number)).getAnnotations()
      for (const { dest, url } of annotations) {
        found.push(url ?? dest)
        if (typeof dest === 'string') expect(await reader.getDestination(dest)).not.toBeNull()
      }
    }
    expect(found).toEqual(
      expect.arrayContaining(['tbl-long', 'fig-path', 'sec-late', 'note-1', 'https://example.org/']),
    )
    expect(found.filter((target) => String(target).includes('octavo.invalid'))).toEqual([])
  })

  test('describes itself', async () => {
    const { info } = await reader.getMetadata()
    expect(info).toMatchObject({
      Title: 'The Plain Book: A stand-in',
      Author: 'Ada Example, Bo & Co',
      Subject: 'A book for tests.',
      Keywords: 'one, two',
      Creator: 'Octavo',
      CreationDate: 'D:20261122000000Z',
      ModDate: 'D:20261122000000Z',
    })
    expect(await reader.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    const file = await PDFDocument.load(packed.bytes, { updateMetadata: false })
    const metadata = file.catalog.lookup(PDFName.of('Metadata'))
    const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : ''
    expect(xmp).toContain('<rdf:li>Bo &amp; Co</rdf:li>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(String(file.catalog.lookup(PDFName.of('Lang')))).toBe('(en)')
  })
})

describe('its tags', () => {
  test('are those of a book', () => {
    expect(tags.type).toBe('Document')
    for (const type of [
      'Sect',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
      'Code',
      'Caption',
    ]) {
      expect(all(type), type).not.toEqual([])
    }
    expect(all('NonStruct')).toEqual([])
  })

  test('name formulas and figures', () => {
    expect(all('Formula').map(({ alt }) => alt)).toEqual(Array.from({ length: 4 }, () => 'x^2 + y^2 = r^2'))
    expect(all('Figure').map(({ alt }) => alt)).toEqual(['A sender, a line, a receiver.', 'A dot.'])
    expect(all('Caption', all('Figure')[0])).toHaveLength(1)
    expect(all('Table')[0]?.children[0]?.type).toBe('Caption')
  })

  test('say a table head once though it is printed on each page', () => {
    // The trees of all pages show the cells; only one of each says anything.
    expect(
      all('TH')
        .map(({ text }) => text.trim())
        .filter((text) => text !== ''),
    ).toEqual(['Name of the row', 'Value'])
    expect(pages.filter((text) => text.includes('Name of the row'))).toHaveLength(4)
  })

  test('leave running heads and folios to the page', () => {
    const text = (tag: Tag): string => tag.text + tag.children.map(text).join('')
    expect(text(tags)).not.toContain('Talking "together"')
  })
})

describe('its file', () => {
  test('has no font of Type 3 and embeds the theme’s faces only', async () => {
    const file = await PDFDocument.load(packed.bytes, { updateMetadata: false })
    const fonts = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font')
          ? [`${String(object.get(PDFName.of('Subtype')))} ${String(object.get(PDFName.of('BaseFont')))}`]
          : [],
      )
    expect(fonts.length).toBeGreaterThan(8)
    for (const font of fonts)
      expect(font).toMatch(
        /^\/(?:Type0|CIDFontType2) \/[A-Z]{6}\+(?:SourceSerif4|SourceSans3|SourceCodePro|STIXTwoMath)-/,
      )
  })

  test('says of hyphens at line ends, and of nothing else, that they are soft', async () => {
    const file = await PDFDocument.load(packed.bytes, { updateMetadata: false })
    const content = contentOf(file).join('\n')
    const hyphens = [...content.matchAll(/ActualText\s*<feff[0-9a-f]*00ad[0-9a-f]*>[^]*?BDC([^]*?)EMC/gi)]
    expect(hyphens.length).toBeGreaterThan(50)
    // The theme's hyphen, not the space that Chromium shows for a division point.
    expect(new Set(hyphens.map(([, shown = '']) => /\(([^]+?)\)Tj/.exec(shown)?.[1])).size).toBe(1)
    expect(content).not.toMatch(/ActualText <feff00ad>/)
  })

  test('holds nothing that nothing refers to', async () => {
    const file = await PDFDocument.load(packed.bytes, { updateMetadata: false })
    const text = file.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('\n')
    expect(text).not.toMatch(/node0000|\/Dests <<|NonStruct/)
  })

  test('is assembled without anything outside', async () => {
    const { package: files } = await pdf.assemble(plainBook, theme, output)
    const html = String(files.get('book.html' as never))
    expect(html).not.toMatch(/alert|onload|<script|doc-noteref/)
    expect([...files.keys()]).toContain('images/figures/dot.png')
    expect(
      readFileSync(theme.faces[0]?.path ?? '').equals(
        Buffer.from(files.get('fonts/source-serif-4-400-normal.ttf' as never) as Uint8Array),
      ),
    ).toBe(true)
  })
})
