import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Glyph {
  /** The letters that it stands for; several for a ligature. */
  readonly text: string
  /** Its number in the font. */
  readonly code: number
  /** By how much the next one stands nearer than its width says, in thousandths of the font's size. */
  readonly closer: number
}

/** Glyphs that are shown at once. */
export interface GlyphRun {
  readonly font: string
  readonly embedded: boolean
  readonly glyphs: readonly Glyph[]
}

/** A piece of text where it stands, in pt from the lower left corner of its page. */
export interface Placed {
  readonly text: string
  readonly font: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface ReadLink {
  /** 0-based */
  readonly page: number
  readonly words: string
  /** Where it leads to in the book, and pt from the foot of that page; undefined for the web. */
  readonly to: { readonly page: number; readonly y: number } | undefined
}

interface RawGlyph {
  readonly unicode: string
  readonly originalCharCode: number
}
interface RawFont {
  readonly name: string
  readonly missingFile?: boolean
}

/** All glyphs of a file, in the order in which they are shown. */
export async function glyphsOf(reader: PDFDocumentProxy): Promise<GlyphRun[]> {
  const runs: GlyphRun[] = []
  for (let number = 1; number <= reader.numPages; number++) {
    const page = await reader.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    let font: RawFont = { name: '' }
    for (const [at, operator] of fnArray.entries()) {
      const [first] = (argsArray[at] ?? []) as unknown[] // As the operator says.
      if (operator === OPS.setFont) font = page.commonObjs.get(String(first)) as RawFont // pdf.js's own.
      else if (operator === OPS.showText) {
        const glyphs = glyphsIn(first as (RawGlyph | number)[]) // What pdf.js makes of TJ.
        runs.push({ font: font.name, embedded: font.missingFile !== true, glyphs })
      }
    }
  }
  return runs
}

function glyphsIn(shown: readonly (RawGlyph | number)[]): Glyph[] {
  return shown.flatMap((glyph, at) => {
    if (typeof glyph === 'number') return []
    const next = shown[at + 1]
    // pdf.js composes what Unicode composes: letters of formulas have two code units, and are one letter.
    return {
      text: glyph.unicode.normalize('NFKC'),
      code: glyph.originalCharCode,
      closer: typeof next === 'number' ? next : 0,
    }
  })
}

/** The text of each page, artifacts included. */
export async function placedText(reader: PDFDocumentProxy): Promise<Placed[][]> {
  const pages: Placed[][] = []
  for (let number = 1; number <= reader.numPages; number++) {
    const page = await reader.getPage(number)
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return []
        const [size = 0, , , , x = 0, y = 0] = item.transform.map(Number)
        const { name } = page.commonObjs.get(item.fontName) as RawFont // pdf.js's own.
        return { text: item.str, font: name, size, x, y, width: item.width }
      }),
    )
  }
  return pages
}

interface RawLink {
  readonly subtype: string
  readonly dest?: string | null
  readonly contentsObj?: { readonly str: string }
}
type RefProxy = Parameters<PDFDocumentProxy['getPageIndex']>[0]

/** All links of a file, with what is said of them. */
export async function readLinks(reader: PDFDocumentProxy): Promise<ReadLink[]> {
  const links: ReadLink[] = []
  for (let number = 1; number <= reader.numPages; number++) {
    const annotations = (await (await reader.getPage(number)).getAnnotations()) as RawLink[] // pdf.js's own.
    for (const { subtype, dest, contentsObj } of annotations) {
      if (subtype !== 'Link') continue
      const target = typeof dest === 'string' ? await reader.getDestination(dest) : undefined
      const [page, , , y] = (target ?? []) as unknown[] // A page and where on it.
      const to = page === undefined ? undefined : { page: await reader.getPageIndex(page as RefProxy), y: Number(y) }
      links.push({ page: number - 1, words: contentsObj?.str ?? '', to })
    }
  }
  return links
}
