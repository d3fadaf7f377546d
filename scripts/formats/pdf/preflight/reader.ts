import { type Box, type Matrix, shared } from './box.ts'
import type { Marks } from './marks.ts'
import type { Resources } from './resources.ts'
import type { TextParameters, TextPlace } from './text-state.ts'

/** The part of a graphics state (ISO 32000-1 §8.4) that says where paint lands. */
export interface State {
  readonly ctm: Matrix
  readonly clip: Box | undefined
  readonly lineWidth: number
  /** Whether what is filled, and what is stroked, shows on white paper. */
  readonly fills: boolean
  readonly strokes: boolean
  readonly text: TextParameters
}

/** Somebody who reads a content stream from its first operation to its last. */
export interface Reader {
  readonly resources: Resources
  readonly marks: Marks
  state: State
  readonly kept: State[]
  /** Points of the path that is being made, on the page. */
  path: (readonly [number, number])[]
  /** Whether that path clips what comes after it. */
  clips: boolean
  place: TextPlace
}

/** What an operator does, by its name. */
export type Operators = Readonly<Record<string, (reader: Reader, numbers: readonly number[], operands: string) => void>>

/** What the clip lets be seen of paint. */
export function seen({ state }: Reader, box: Box | undefined): Box | undefined {
  return box && shared(box, state.clip)
}
