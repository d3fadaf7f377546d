import type { Place } from '../base/message.ts'

/** Stands in a passage, sign for sign, for what is no prose: code, formulas, addresses, what Octavo words itself. */
export const something = '\uFFFC'

/** Prose that is read in one go: a paragraph, a heading, a caption, a cell, a picture's alternative text. */
export interface Passage {
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly file: string
  /** Of a drawing, where letters are names. */
  readonly label?: true | undefined
  /** Where a stretch of `text` was written. */
  readonly placeOf: (start: number, end: number) => Place | undefined
}
