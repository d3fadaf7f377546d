import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from 'pdf-lib'
import { decodedText } from './decoded-text.ts'

/** What is known of a font's glyphs without its outlines. */
export interface FontMetrics {
  /** Bytes of a character code. */
  readonly bytes: 1 | 2
  /** Width of a code's glyph, in thousandths of an em. */
  readonly widthOf: (code: number) => number
  /** Codes that show nothing: spaces of any kind. */
  readonly blank: ReadonlySet<number>
}

const name = (words: string): PDFName => PDFName.of(words)

/** Widths of a composite font (ISO 32000-1 §9.7.4.3) or a simple one (§9.6.2). */
export function fontMetrics(font: PDFDict): FontMetrics {
  const descendant = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
  const blank = blankCodes(font)
  if (descendant === undefined) {
    const first = numberIn(font, 'FirstChar') ?? 0
    const widths = numbersOf(font.lookup(name('Widths')))
    return { bytes: 1, widthOf: (code) => widths[code - first] ?? 500, blank: blank ?? new Set([32]) }
  }
  const usual = numberIn(descendant, 'DW') ?? 1000
  const widths = compositeWidths(descendant.lookupMaybe(name('W'), PDFArray))
  return { bytes: 2, widthOf: (code) => widths.get(code) ?? usual, blank: blank ?? new Set() }
}

/** `[first [w …] first last w …]`. */
function compositeWidths(array: PDFArray | undefined): Map<number, number> {
  const widths = new Map<number, number>()
  const parts = array === undefined ? [] : array.asArray().map((_, at) => array.lookup(at))
  for (let at = 0; at + 1 < parts.length;) {
    const first = asNumber(parts[at]) ?? 0
    const next = parts[at + 1]
    if (next instanceof PDFArray) {
      for (const [index, width] of numbersOf(next).entries()) widths.set(first + index, width)
      at += 2
    } else {
      const [last, width] = [asNumber(next) ?? first, asNumber(parts[at + 2]) ?? 0]
      for (let code = first; code <= last && code - first < 65_536; code++) widths.set(code, width)
      at += 3
    }
  }
  return widths
}

/** Codes that the map to Unicode (§9.10.3) says are spaces or soft hyphens; undefined where there is none. */
function blankCodes(font: PDFDict): Set<number> | undefined {
  const map = font.lookup(name('ToUnicode'))
  if (!(map instanceof PDFRawStream)) return undefined
  const blank = new Set<number>()
  const says = (code: string, unicode: string, offset = 0): void => {
    const character = String.fromCodePoint(Number.parseInt(unicode.slice(0, 4) || '0', 16) + offset)
    if (unicode.length <= 4 && /[\s\u00AD\u200B-\u200D]/.test(character)) blank.add(Number.parseInt(code, 16) + offset)
  }
  for (const [, kind, body = ''] of decodedText(map).matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)) {
    if (kind === 'bfchar')
      for (const [, code = '', unicode = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) says(code, unicode)
    for (const [, from = '', to = '', unicode = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      if (kind !== 'bfrange') break
      const length = Number.parseInt(to, 16) - Number.parseInt(from, 16)
      for (let offset = 0; offset <= length && offset < 65_536; offset++) says(from, unicode, offset)
    }
  }
  return blank
}

function numbersOf(array: PDFObject | undefined): number[] {
  if (!(array instanceof PDFArray)) return []
  return array.asArray().map((_, at) => asNumber(array.lookup(at)) ?? 0)
}

function numberIn(dict: PDFDict, key: string): number | undefined {
  return asNumber(dict.lookup(name(key)))
}

function asNumber(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined
}
