import { readTrueType } from '../bind/truetype.ts'
import { readWidths } from '../clean/part-font.ts'
import { readUnicodeMap } from '../clean/unicode-map.ts'
import { inflated } from '../objects/inflated.ts'
import { as, entry, itemsOf, nameOf, numberOf, type PdfValue } from '../objects/value.ts'
import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** Fonts are embedded, and all that is shown can be read out (Matterhorn 10, 17-003, 31). */
export function fonts(pdf: CheckedPdf): Finding[] {
  const { file, pages, thorough } = pdf
  const found = new Map<string, Finding>()
  const put = (condition: string, font: PdfValue | undefined, words: string): void => {
    const name = nameOf(entry(font, 'BaseFont')) ?? nameOf(entry(font, 'Subtype')) ?? '?'
    found.set(`${condition} ${name}`, finding(condition, `Unexpected font ${name} ${words}.`))
  }
  const shown = new Map<number, Set<number>>()
  for (const { dict, marks } of pages) {
    for (const [name, value] of as('dict', file.get(file.get(dict, 'Resources'), 'Font'))?.entries ?? []) {
      const number = as('ref', value)?.number ?? 0
      const glyphs = shown.get(number) ?? new Set()
      shown.set(number, glyphs)
      for (const glyph of marks.glyphs.get(name) ?? []) glyphs.add(glyph)
    }
  }
  for (const [number, glyphs] of shown) {
    const font = file.object(number).value
    if (nameOf(entry(font, 'Subtype')) === 'Type3') put('type-3', font, 'of Type 3, expected TrueType outlines')
    const descendant = file.resolve(itemsOf(file.get(font, 'DescendantFonts'))[0])
    if (descendant === undefined) continue
    const encoding = nameOf(entry(font, 'Encoding'))
    if (encoding !== 'Identity-H') put('31-006', font, `in the encoding ${encoding}, expected Identity-H`)
    const map = file.get(descendant, 'CIDToGIDMap')
    if (map === undefined) put('31-005', font, 'without /CIDToGIDMap, expected /Identity')
    else if (nameOf(map) !== 'Identity') put('31-004', font, 'with a map of glyphs, expected /Identity')
    const program = as('ref', entry(file.get(descendant, 'FontDescriptor'), 'FontFile2'))
    if (program === undefined) put('31-009', font, 'that is not embedded, expected its outlines')
    const unicode = as('ref', entry(font, 'ToUnicode'))
    if (unicode === undefined) {
      put('31-027', font, 'without /ToUnicode, expected the characters of its glyphs')
      continue
    }
    const characters = readUnicodeMap(Buffer.from(inflated(file.object(unicode.number))).toString('latin1'))
    if ([...characters.values()].some((said) => said.includes('\0')))
      put('31-028', font, 'with a glyph that means U+0000')
    if ([...characters.values()].some((said) => /[\uFEFF\uFFFE]/.test(said)))
      put('31-029', font, 'with a glyph that means U+FEFF')
    if (!thorough) continue
    if (glyphs.has(0)) put('31-030', font, 'that shows a character it has not, expected only its own')
    const unread = [...glyphs].find((glyph) => !characters.has(glyph))
    if (unread !== undefined) put('10-001', font, `with glyph ${unread} that means no character`)
    const outlines = program === undefined ? undefined : readTrueType(inflated(file.object(program.number)))
    if (outlines === undefined) continue
    const widths = readWidths(file.get(descendant, 'W'))
    const otherWidth = numberOf(file.get(descendant, 'DW')) ?? 1000
    const units = outlines.tables.get('head')?.readUInt16BE(18) ?? 1000
    for (const glyph of glyphs) {
      if (glyph >= outlines.glyphCount) put('31-011', font, `that lacks glyph ${glyph}, expected its outline`)
      else if (Math.abs((outlines.advance(glyph) * 1000) / units - (widths.get(glyph) ?? otherWidth)) > 1)
        put('31-016', font, `in which the width of glyph ${glyph} is said in two ways`)
    }
  }
  return [...found.values()]
}
