import type { PartFont } from './part-font.ts'
import { type ContentScan, operation } from './scan-content.ts'

export const softHyphen = '\u00AD'
export const softSpan = '/Span<</ActualText<FEFF00AD>>>BDC\n'

const loneGlyph =
  /^\s*(?:\/(\S+) \S+ Tf\s+)?(?:(?:\S+ ){6}Tm\s+)?(?:\S+ \S+ Td )?<([0-9A-Fa-f]{4})> Tj\s+(?:(?:\S+ \S+ Td )?<([0-9A-Fa-f]{4})> Tj\s+)?EMC\b/
/** A font, a matrix, two moves and two glyphs take less, bytes. */
const longest = 300

/**
 * Whether a span says what one glyph stands for, a ligature or an apostrophe most often, and the font can say that for good: then
 * all readers know it, also those that heed no `/ActualText`, and the span is needless. A glyph that was shown with another
 * meaning keeps that. Beside a ligature over a division point stands the empty glyph of that point.
 */
export function isTaught(
  { bytes, to }: ContentScan,
  current: PartFont | undefined,
  fonts: ReadonlyMap<string, PartFont>,
  actual: string | undefined,
): boolean {
  const [, name, digits, second] = loneGlyph.exec(bytes.toString('latin1', to, to + longest)) ?? []
  const font = name === undefined ? current : fonts.get(name)
  const characters = actual?.replaceAll(softHyphen, '')
  if (digits === undefined || !characters || font?.wide !== true) return false
  if (second !== undefined && (characters === actual || !isBlank(font, Number.parseInt(second, 16)))) return false
  const glyph = Number.parseInt(digits, 16)
  const known = font.unicode.get(glyph)
  if (known !== undefined && known !== characters && known.normalize('NFKC') !== characters) {
    // A space that must not break is a space to all the others.
    if (font.shown.has(glyph) || known.trim() === '') return false
    font.meant.set(glyph, known)
  }
  font.unicode.set(glyph, characters)
  return true
}

/** Whether a glyph shows nothing, as that does which Chromium shows for a division point. */
export function isBlank({ unicode }: PartFont, glyph: number): boolean {
  return unicode.get(glyph)?.trim() === ''
}

/** The characters that a span stands for; undefined where it stands for none. */
export function actualText(scan: ContentScan): string | undefined {
  const found = /\/ActualText\s*(?:<([0-9A-Fa-f]*)>|\(((?:[^\\)]|\\[^])*)\))/.exec(operation(scan))
  if (found === null) return undefined
  if (found[1] === undefined) return found[2]?.replaceAll(/\\([^])/g, '$1')
  return Buffer.from(found[1].slice(4), 'hex').swap16().toString('utf16le')
}

/** The opening of a span; a division point inside a ligature that was not divided goes. */
export function spanOf(scan: ContentScan, actual: string | undefined): string {
  if (actual?.includes(softHyphen) !== true) return `${operation(scan)}\n`
  return span(actual.replaceAll(softHyphen, ''))
}

/** Opens a span that stands for characters (ISO 32000-1 §14.9.4). */
export function span(characters: string): string {
  const digits = Buffer.from(characters, 'utf16le').swap16().toString('hex').toUpperCase()
  return `/Span<</ActualText<FEFF${digits}>>>BDC\n`
}
