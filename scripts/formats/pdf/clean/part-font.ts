import { inflated } from '../objects/inflated.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { as, itemsOf, nameOf, numberOf, type PdfValue } from '../objects/value.ts'
import { readUnicodeMap } from './unicode-map.ts'

/** A font of a print as its text is read and measured; reading finds out more about it. */
export interface PartFont {
  /** 1/1000 em by glyph; the last is that of all others. */
  readonly widths: ReadonlyMap<number, number>
  readonly otherWidth: number
  /** The characters that a glyph stands for (ISO 32000-1 §9.10.3). */
  readonly unicode: Map<number, string>
  /** Two bytes to a glyph, as in all fonts that Chromium embeds but those of Type 3. */
  readonly wide: boolean
  /** Glyphs that were shown so far. */
  readonly shown: Set<number>
  /** What glyphs meant by the font that mean something else since, because the text said so where they were shown first. */
  readonly meant: Map<number, string>
}

export function readPartFont(file: PdfFile, value: PdfValue | undefined): PartFont {
  const unicodeRef = as('ref', as('dict', file.resolve(value))?.entries.get('ToUnicode'))
  const map = unicodeRef === undefined ? undefined : file.object(unicodeRef.number)
  const unicode =
    map === undefined ? new Map<number, string>() : readUnicodeMap(Buffer.from(inflated(map)).toString('latin1'))
  // A ligature says its letters, whether the text said so or the face does; U+0000 says nothing.
  for (const [glyph, said] of unicode) {
    if (said === '\0') unicode.delete(glyph)
    else if (/[\uFB00-\uFB06]/.test(said)) unicode.set(glyph, said.normalize('NFKC'))
  }
  const descendant = file.resolve(itemsOf(file.get(value, 'DescendantFonts'))[0])
  return {
    widths: readWidths(file.get(descendant, 'W')),
    otherWidth: numberOf(file.get(descendant, 'DW')) ?? 1000,
    unicode,
    wide: nameOf(file.get(value, 'Subtype')) === 'Type0',
    shown: new Set(),
    meant: new Map(),
  }
}

/** `/W` of a composite font (§9.7.4.3): `c [w …]` and `first last w`. */
export function readWidths(value: PdfValue | undefined): Map<number, number> {
  const widths = new Map<number, number>()
  const items = itemsOf(value)
  for (let at = 0; at < items.length;) {
    const first = numberOf(items[at]) ?? 0
    const next = items[at + 1]
    const last = numberOf(next)
    if (last === undefined) {
      itemsOf(next).forEach((width, index) => widths.set(first + index, numberOf(width) ?? 0))
      at += 2
    } else {
      for (let glyph = first; glyph <= last; glyph++) widths.set(glyph, numberOf(items[at + 2]) ?? 0)
      at += 3
    }
  }
  return widths
}
