import type { Input } from './input.ts'

/** What an engine made of a book. */
export interface Outcome {
  readonly pages: number
  readonly bytes: number
  /** ms by step, where the engine says. */
  readonly steps?: Readonly<Record<string, number>> | undefined
  /** Anything that a reader of the figures has to know. */
  readonly remark?: string | undefined
}

/** One way to make a PDF of a book. What comes before the job (reading, converting) is not timed. */
export interface Engine {
  readonly prepare: (input: Input, folder: string) => Promise<() => Promise<Outcome>>
}
