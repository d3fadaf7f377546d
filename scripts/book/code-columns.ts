import { measureOf, settingOf } from './measures.ts'
import { textWidth } from './text-width.ts'

/** Indents of `templates/base/listing.css`, in em of the code's type: before each line, and more for the numbers. */
const indents = { line: 0.6, numbers: 2.4, longNumbers: 3.6 } as const

/** A column of the mono face, in em. */
const column = 0.6

/**
 * Readers that reflow have no width of their own and break long lines with a mark: this is what a tablet held upright
 * and a phone held sideways show without breaking.
 */
const reflowable = 72

/** What takes width from a listing besides its code. */
export interface CodeRoom {
  /** Digits of its line numbers, 0 without. */
  readonly digits: number
  /** Indents of the lists, quotations and boxes around it, in em of the body's text. */
  readonly indent: number
}

/** How many columns of code a line holds in an output before it is broken. */
export function codeColumns(output: Parameters<typeof measureOf>[0], { digits, indent }: CodeRoom): number {
  const measure = measureOf(output)
  if (measure.on !== 'page') return reflowable
  const gutter = digits === 0 ? 0 : digits > 3 ? indents.longNumbers : indents.numbers
  const { type, codeType, codeInset } = settingOf(output)
  const taken = codeInset + (indents.line + gutter) * codeType
  return Math.floor(((measure.em - indent) * type - taken) / (column * codeType))
}

/** Columns that a text takes: two for a Chinese character, none for an accent. */
export function columnsOf(text: string): number {
  return Math.max(0, Math.ceil(textWidth(text, true) / 0.6 - 0.01))
}
