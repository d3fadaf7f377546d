import type { PartFont } from './part-font.ts'

/**
 * The pen in a text object (ISO 32000-1 §9.4). Chromium moves it to every glyph by itself: `8.48 0 Td <0030> Tj`. Here a line
 * becomes one `TJ` with the few corrections that the font's widths need, which a fifth of the bytes say, and which readers
 * see as words. All lengths are in text space.
 */
export interface TextPen {
  /** Where Chromium's line begins and where its pen is, and where ours is after what is written; from where our line begins. */
  line: number
  want: number
  pen: number
  /** The open `TJ`, without its brackets. */
  run: string
  /** Its open string of glyphs. */
  glyphs: string
  size: number
  font: PartFont | undefined
}

export function textPen(): TextPen {
  return { line: 0, want: 0, pen: 0, run: '', glyphs: '', size: 1, font: undefined }
}

/** The pen is said to be at the beginning of a line. */
export function beginLine(pen: TextPen): void {
  pen.line = 0
  pen.want = 0
  pen.pen = 0
}

/** Less than this, in 1/1000 em, nobody sees: 0.015 pt in a text of 10 pt. It does not add up. */
const unseen = 1.5

/** Shows glyphs, four digits each, where Chromium's pen is. */
export function showGlyphs(pen: TextPen, digits: string, font: PartFont): void {
  const back = ((pen.pen - pen.want) * 1000) / pen.size
  if (Math.abs(back) >= unseen) {
    const units = Math.round(back)
    pen.run += pen.glyphs === '' ? `${units}` : `<${pen.glyphs}>${units}`
    pen.glyphs = ''
    pen.pen -= (units * pen.size) / 1000
  }
  pen.glyphs += digits
  for (let at = 0; at + 4 <= digits.length; at += 4) {
    const glyph = Number.parseInt(digits.slice(at, at + 4), 16)
    font.shown.add(glyph)
    const width = ((font.widths.get(glyph) ?? font.otherWidth) * pen.size) / 1000
    pen.want += width
    pen.pen += width
  }
}

/** Ends the open `TJ`; what is to be written, or nothing. */
export function flushText(pen: TextPen): string {
  if (pen.run === '' && pen.glyphs === '') return ''
  const shown = pen.run === '' ? `<${pen.glyphs}>Tj\n` : `[${pen.run}${pen.glyphs === '' ? '' : `<${pen.glyphs}>`}]TJ\n`
  pen.run = ''
  pen.glyphs = ''
  return shown
}
