import { type ContentText, removeAt, write, writeGlyph } from './content-text.ts'
import { glyphAt } from './operands.ts'
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
  readonly out: ContentText
  /** Where the open `TJ` begins in what is written; -1 where none is open. */
  run: number
  /** Whether a string of glyphs is open in it, and whether a correction stands in it. */
  inGlyphs: boolean
  corrected: boolean
  size: number
  font: PartFont | undefined
}

export function textPen(out: ContentText): TextPen {
  return { line: 0, want: 0, pen: 0, out, run: -1, inGlyphs: false, corrected: false, size: 1, font: undefined }
}

/** The pen is said to be at the beginning of a line. */
export function beginLine(pen: TextPen): void {
  pen.line = 0
  pen.want = 0
  pen.pen = 0
}

/**
 * Less than this, in 1/1000 em, nobody sees: 0.025 pt in a text of 10 pt, a fifth of a dot of 600 dpi. It does not add up. Chromium
 * rounds where its pen is, which makes a fifth of all corrections.
 */
const unseen = 2.5

/** Shows glyphs, the four digits of each from one place in a content stream up to another, where Chromium's pen is. */
export function showGlyphs(pen: TextPen, bytes: Buffer, from: number, to: number, font: PartFont): void {
  if (from >= to) return
  const { out } = pen
  if (pen.run < 0) {
    pen.run = out.length
    write(out, '[')
  }
  const back = ((pen.pen - pen.want) * 1000) / pen.size
  if (Math.abs(back) >= unseen) {
    const units = Math.round(back)
    if (pen.inGlyphs) write(out, ')')
    pen.inGlyphs = false
    pen.corrected = true
    write(out, String(units))
    pen.pen -= (units * pen.size) / 1000
  }
  if (!pen.inGlyphs) write(out, '(')
  pen.inGlyphs = true
  for (let at = from; at + 4 <= to; at += 4) {
    const glyph = glyphAt(bytes, at)
    writeGlyph(out, glyph)
    font.shown.add(glyph)
    const width = ((font.widths.get(glyph) ?? font.otherWidth) * pen.size) / 1000
    pen.want += width
    pen.pen += width
  }
}

/** Ends the open `TJ`, if there is one; without a correction it is a `Tj`. */
export function flushText(pen: TextPen): void {
  if (pen.run < 0) return
  const { out } = pen
  if (!pen.corrected) removeAt(out, pen.run)
  write(out, pen.corrected ? ')]TJ\n' : ')Tj\n')
  pen.run = -1
  pen.inGlyphs = false
  pen.corrected = false
}
