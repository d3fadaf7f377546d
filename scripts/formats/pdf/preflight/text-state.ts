import { type Box, identity, joined, type Matrix, placed, together } from './box.ts'
import type { FontMetrics } from './font-metrics.ts'
import { shownIn } from './operands.ts'

/** Share of an em that letters reach above and below their line; true of text faces, near enough for the others. */
const [above, below] = [0.74, 0.24] as const

/** Text parameters of ISO 32000-1 §9.3; they belong to the graphics state. */
export interface TextParameters {
  readonly font: FontMetrics | undefined
  readonly size: number
  readonly characterSpace: number
  readonly wordSpace: number
  /** 1 for 100. */
  readonly scale: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

export const textParameters: TextParameters = {
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

/** Where the next glyph of a text object stands (§9.4.1). */
export interface TextPlace {
  line: Matrix
  glyph: Matrix
}

export const textPlace = (): TextPlace => ({ line: identity, glyph: identity })

/** Moves to the start of another line (§9.4.2). */
export function moveLine(place: TextPlace, x: number, y: number): void {
  place.line = shifted(place.line, x, y)
  place.glyph = place.line
}

/** What first moves, then does the rest. */
function shifted([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
}

/**
 * Shows the strings of a text operator: the place moves on.
 *
 * @returns the box around the glyphs that show something, in the user space of `ctm`; undefined when none does
 */
export function showText(operands: string, place: TextPlace, parameters: TextParameters, ctm: Matrix): Box | undefined {
  const { font, size, characterSpace, wordSpace, scale, rise } = parameters
  let box: Box | undefined
  for (const part of shownIn(operands)) {
    if (typeof part === 'number') {
      place.glyph = shifted(place.glyph, (-part / 1000) * size * scale, 0)
      continue
    }
    if (font === undefined) continue
    for (let at = 0; at + font.bytes <= part.length; at += font.bytes) {
      const code = font.bytes === 2 ? (part[at] ?? 0) * 256 + (part[at + 1] ?? 0) : (part[at] ?? 0)
      const width = (font.widthOf(code) / 1000) * size
      const space = characterSpace + (font.bytes === 1 && code === 32 ? wordSpace : 0)
      if (!font.blank.has(code)) {
        const glyph = { left: 0, right: width * scale, bottom: rise - below * size, top: rise + above * size }
        box = together(box, placed(glyph, joined(place.glyph, ctm)))
      }
      place.glyph = shifted(place.glyph, (width + space) * scale, 0)
    }
  }
  return box
}
