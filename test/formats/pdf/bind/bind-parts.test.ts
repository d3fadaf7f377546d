import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Heading } from '../../../../scripts/book/headings.ts'
import { bindParts } from '../../../../scripts/formats/pdf/bind/bind-parts.ts'
import type { Bound } from '../../../../scripts/formats/pdf/bind/request.ts'
import { checkPdf } from '../../../../scripts/formats/pdf/check/check-pdf.ts'
import { cleanFurniture } from '../../../../scripts/formats/pdf/clean/clean-furniture.ts'
import { cleanPart } from '../../../../scripts/formats/pdf/clean/clean-part.ts'
import { readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import { entry, nameOf } from '../../../../scripts/formats/pdf/objects/value.ts'
import { output, plainBook } from '../fixture.ts'
import { bindPrints, layoutOf } from './bind-prints.ts'
import { openPrinter } from './print-page.ts'

const sheet = `@page { size: 100mm 80mm; margin: 8mm } body { margin: 0; font: 10pt/13pt "DejaVu Serif"; hyphens: manual }
  .page { break-after: page }`
const page = (words: string): string => `<div class="page">${words}</div>`
const document = (body: string, css = sheet): string =>
  `<!doctype html><html lang="en"><head><style>${css}</style></head><body><section>${body}</section></body></html>`

const first = document(
  page('<h1 id="one">One</h1><p>Where it all be­gins: office and shuffle.</p>') +
    page('<p>Go <a href="http://octavo.invalid/#two">to two</a>.</p>'),
)
const second = document(
  page(
    `<h1 id="two">Two</h1><p style="width: 30mm; text-align: justify">Extra&shy;ordi&shy;nary responsi&shy;bility of infra&shy;structure, offi&shy;cially.</p>`,
  ),
)
const margins = document(
  page('') + page(''),
  `@page { size: 100mm 80mm; margin: 8mm; font: 8pt "DejaVu Serif"; @top-left { content: "Head of one" } @bottom-right { content: "7" } }
   .page { height: 10px; break-after: page }`,
)

const chapter = plainBook.book.chapters[0]
const heading = (id: string, text: string, children: Heading[] = [], depth = 0): Heading => {
  if (chapter === undefined) throw new Error('The plain book has chapters')
  return { id: id as Heading['id'], depth, chapter, title: [], text, children } // An id of the test's own.
}

let close: () => Promise<void>
let prints: Uint8Array[]
let bind: () => Promise<Bound>
let bound: Bound
let reader: PDFDocumentProxy

beforeAll(async () => {
  const printer = await openPrinter()
  close = printer.close
  prints = [await printer.print(first), await printer.print(second)]
  const heads = await printer.print(margins, false)
  const [one, two] = prints as [Uint8Array, Uint8Array] // Printed above.
  bind = async () =>
    await bindParts({
      // Page 2 is empty.
      parts: [
        {
          name: 'octavo-1',
          role: 'preface',
          bytes: await cleanPart(one, layoutOf(one)),
          layout: layoutOf(one),
          first: 0,
        },
        {
          name: 'octavo-2',
          role: 'chapter',
          bytes: await cleanPart(two, layoutOf(two)),
          layout: layoutOf(two),
          first: 3,
        },
      ],
      pages: 4,
      furniture: {
        bytes: cleanFurniture(heads),
        under: new Map([
          [1, 0],
          [3, 1],
        ]),
      },
      destinations: new Map([
        ['one', { page: 0, x: 20, y: 200 }],
        ['two', { page: 3, x: 20, y: 200 }],
      ]),
      headings: [heading('one', 'One'), heading('two', 'Two', [heading('nowhere', 'Lost', [], 1)])],
      frontPages: 3,
      config: plainBook.book.config,
      output,
      families: ['DejaVu'],
    })
  bound = await bind()
  reader = await getDocument({ data: bound.bytes.slice(), verbosity: 0 }).promise
}, 60_000)
afterAll(async () => {
  await reader.destroy()
  await close()
})

const wordsOf = async (number: number): Promise<string> => {
  const { items } = await (await reader.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

describe('a bound book', () => {
  test('has no messages and no findings', () => {
    expect(bound.messages).toEqual([])
    expect(checkPdf(bound.bytes, { thorough: true })).toEqual([])
  })

  test('has the same bytes again', async () => {
    expect(Buffer.compare((await bind()).bytes, bound.bytes)).toBe(0)
  })

  test('says what the parts say, ligatures in letters, words whole, heads first', async () => {
    expect(await wordsOf(1)).toBe('One\nWhere it all begins: office and shuffle.')
    expect(await wordsOf(2)).toContain('Head of one')
    expect(await wordsOf(2)).toContain('Go to two.')
    expect(await wordsOf(3)).toBe('')
    const joined = (await wordsOf(4)).replaceAll(/[-\u2010\u00AD]\n/g, '').replaceAll('\n', ' ')
    expect(joined).toContain('Extraordinary responsibility of infrastructure, officially.')
  })

  test('has an outline, labels and links that lead to their pages', async () => {
    expect((await reader.getOutline()).map(({ title, items }) => [title, items.length])).toEqual([
      ['One', 0],
      ['Two', 0],
    ])
    expect(await reader.getPageLabels()).toEqual(['i', 'ii', 'iii', '1'])
    const [link] = (await (await reader.getPage(2)).getAnnotations()) as {
      dest: string
      contentsObj: { str: string }
    }[]
    expect(link?.contentsObj.str).toBe('to two')
    const [target] = (await reader.getDestination(link?.dest ?? '')) as [
      Parameters<PDFDocumentProxy['getPageIndex']>[0],
    ]
    expect(await reader.getPageIndex(target)).toBe(3)
  })

  test('holds each face once, with the glyphs of both parts', () => {
    const file = readPdf(bound.bytes)
    const fonts = file.numbers().filter((number) => nameOf(entry(file.object(number).value, 'Subtype')) === 'Type0')
    const names = fonts.map((number) => nameOf(entry(file.object(number).value, 'BaseFont'))?.slice(7))
    expect(new Set(names)).toEqual(new Set(['DejaVuSerif', 'DejaVuSerif-Bold']))
    expect(names).toHaveLength(2)
  })

  test.skipIf(spawnSync('qpdf', ['--version']).status !== 0)('is sound to qpdf', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'octavo-'))
    writeFileSync(path.join(folder, 'book.pdf'), bound.bytes)
    const checked = spawnSync('qpdf', ['--check', path.join(folder, 'book.pdf')])
    rmSync(folder, { recursive: true })
    expect(checked.stderr.toString()).toBe('')
    expect(checked.stdout.toString()).toContain('No syntax or stream encoding errors')
  })
})

test('two prints of the same document make the same bytes', async () => {
  const printer = await openPrinter()
  const again = [await printer.print(first), await printer.print(second)]
  await printer.close()
  const [one, other] = [await bindPrints(prints), await bindPrints(again)]
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
})

test('what an author can mend is told, and then PDF/UA is not claimed', async () => {
  const printer = await openPrinter()
  const skips = await printer.print(document(page('<h1>A</h1><h3>B</h3>')))
  await printer.close()
  const { bytes, messages } = await bindPrints([skips])
  expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    'pdf-accessibility: Unexpected H3 after H1 once (page 1), expected no level to be left out.',
  ])
  expect(Buffer.from(bytes).includes('<pdfuaid:part>')).toBe(false)
})

test('a print that has not the pages of its layout is refused', async () => {
  const [print] = prints as [Uint8Array] // Printed above.
  await expect(cleanPart(print, { pages: [] })).rejects.toThrow('Unexpected 2 printed pages, expected the 0')
})
