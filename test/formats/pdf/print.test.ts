import { PDFDocument } from 'pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutputConfig } from '../../../scripts/book/config.ts'
import type { Packed } from '../../../scripts/book/format.ts'
import { contentOperations } from '../../../scripts/formats/pdf/content-operations.ts'
import { pdf } from '../../../scripts/formats/pdf/pdf.ts'
import { output, plainBook, theme } from './fixture.ts'
import { contentOf, textOf } from './read-pdf.ts'

const paper: OutputConfig = {
  ...output,
  name: 'print',
  profile: 'print',
  links: 'notes',
  openings: 'recto',
  colour: 'black',
}
/** 20 mm and the gutter within, 16 mm without. */
const leaves = {
  ...theme,
  printCss: `@page :right { margin-left: calc(20mm + var(--gutter)); margin-right: calc(var(--page-width) - 114mm) }
    @page :left { margin-right: calc(20mm + var(--gutter)); margin-left: calc(var(--page-width) - 114mm) }`,
}

let packed: Packed
let reader: PDFDocumentProxy
let pages: string[]

beforeAll(async () => {
  const { package: files } = await pdf.assemble(plainBook, leaves, paper)
  packed = await pdf.pack(files, plainBook, paper, {})
  reader = await getDocument({ data: packed.bytes.slice(), verbosity: 0 }).promise
  pages = await textOf(reader)
}, 120_000)
afterAll(async () => await reader.destroy())

test('it settles without a message, on an even number of pages of the size that was asked for', async () => {
  expect(packed.messages).toEqual([])
  expect(reader.numPages % 2).toBe(0)
  for (let number = 1; number <= reader.numPages; number++) {
    const [left, bottom, right, top] = (await reader.getPage(number)).view
    expect([left, bottom]).toEqual([0, 0])
    // Chromium rounds a page to whole device units.
    expect(Math.abs((right ?? 0) - (130 / 25.4) * 72)).toBeLessThan(1)
    expect(Math.abs((top ?? 0) - (180 / 25.4) * 72)).toBeLessThan(1)
  }
})

test('parts and chapters open on right-hand pages, and what is empty before them is empty', () => {
  const openings = ['I Foundations', '1 Talking “together”', '2 A long table', '3 The end of'].map((title) =>
    pages.findIndex((text, page) => page > 2 && text.startsWith(title)),
  )
  expect(openings.every((page) => page > 0 && page % 2 === 0)).toBe(true)
  const blank = pages.flatMap((text, page) => (text === '' ? [page] : []))
  expect(blank.length).toBeGreaterThan(0)
  expect(blank.every((page) => page % 2 === 1)).toBe(true)
  for (const page of blank.filter((at) => at < pages.length - 1)) {
    const [front] = [page + 1]
    expect(openings.includes(front) || front < (openings[0] ?? 0), `after page ${page}`).toBe(true)
  }
})

test('folios are those of the leaves: odd ones right, each what the contents say', () => {
  expect(Number(packed.pageMap?.get('part-1'))).toBe(1)
  for (const id of ['c1', 'c2']) expect(Number(packed.pageMap?.get(id)) % 2).toBe(1)
  const page = pages.findIndex((text, index) => index > 4 && text.startsWith('2 A long table'))
  const contents = pages.find((text) => text.includes('The circle') && text.includes('Preface'))
  expect(contents).toContain(`A long table ${packed.pageMap?.get('c2')}`)
  expect(page % 2).toBe(0)
})

test('margins mirror and hold the gutter', async () => {
  const edges = async (number: number): Promise<readonly [left: number, right: number]> => {
    const page = await reader.getPage(number)
    const [, , width = 0] = page.view
    const runs = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ x: Number(item.transform[4]), width: item.width }] : [],
    )
    const left = Math.min(...runs.map(({ x }) => x))
    return [(left / 72) * 25.4, ((width - Math.max(...runs.map((run) => run.x + run.width))) / 72) * 25.4]
  }
  const body = pages.findIndex((text) => text.startsWith('1 Talking')) + 1
  const [right, left] = [await edges(body), await edges(body + 1)]
  // 0.375 in of a thin book.
  expect(right[0]).toBeCloseTo(29.53, 0)
  expect(right[1]).toBeCloseTo(16, 0)
  expect(left[1]).toBeCloseTo(29.53, 0)
  expect(left[0]).toBeCloseTo(16, 0)
})

test('nothing can be followed, and the address of the web is a note', async () => {
  for (let number = 1; number <= reader.numPages; number++)
    expect(await (await reader.getPage(number)).getAnnotations()).toEqual([])
  expect(pages.join(' ')).toMatch(/\d example\.org/)
})

test('what a machine knows of it is as on the screen', async () => {
  expect((await reader.getOutline())?.length).toBe(2)
  expect(await reader.getMarkInfo()).toMatchObject({ Marked: true })
})

test('black ink alone prints it: no page and no drawing on it says red, green and blue', async () => {
  const document = await PDFDocument.load(packed.bytes)
  const operators = new Set(
    contentOf(document).flatMap((text) => contentOperations(text)?.map(({ operator }) => operator) ?? ['unknown']),
  )
  expect(operators.has('g')).toBe(true)
  for (const colour of ['rg', 'RG', 'k', 'K', 'sc', 'SC']) expect(operators.has(colour), colour).toBe(false)
  // The drawing has a transparent group and fills of its own.
  const written = document.context.enumerateIndirectObjects().map(([, object]) => String(object))
  expect(written.filter((text) => text.includes('DeviceRGB'))).toEqual([])
})
