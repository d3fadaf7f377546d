import { mathTable, unitsPerEm } from './math-table.ts'

/** Offsets in MathConstants, whose records have four bytes each (OpenType 1.9.1, "MATH"). */
const constants = { axis: 12, numeratorUp: 120, denominatorDown: 128, rule: 144 } as const

/** em between the bar of a fraction in a line of text and its digits, as TeX has it with Computer Modern. */
const gap = 0.13

/** em that a digit is high where it is written small. */
const digit = 0.47

/**
 * STIX Two Math 2.12 keeps the numbers of a fraction in a line of text 0.3 em from its bar, so that it takes two lines. Brings
 * them as near as TeX does, in a copy of the font (OFL without a reserved name); a font whose numerators are near comes
 * back as it was. `font` is an sfnt (TTF).
 */
export function mendFractions(font: Uint8Array): Uint8Array {
  const copy = new Uint8Array(font)
  const view = new DataView(copy.buffer)
  const math = mathTable(view)
  if (math === undefined) return copy
  const em = unitsPerEm(view)
  const start = math + view.getUint16(math + 4)
  const axis = view.getInt16(start + constants.axis)
  const half = view.getInt16(start + constants.rule) / 2
  if (view.getInt16(start + constants.numeratorUp) - axis - half < 2 * gap * em) return copy
  view.setInt16(start + constants.numeratorUp, Math.round(axis + half + gap * em))
  view.setInt16(start + constants.denominatorDown, Math.round((gap + digit) * em - axis + half))
  return copy
}
