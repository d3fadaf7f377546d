import type { ValidatorTools } from '../../book/validator.ts'
import type { Machine } from './machine.ts'

/** What the steps of a conversion share. */
export interface Work {
  readonly archive: Uint8Array
  /** Empty; everything is written there. */
  readonly folder: string
  readonly machine: Machine
  readonly tools: ValidatorTools
  readonly asked: { readonly previewer: boolean; readonly calibre: boolean }
  /** A Previewer was looked for and there is a reason why none can be used. */
  readonly missing: boolean
  readonly clock?: (() => number) | undefined
  /** Seconds for one program. */
  readonly timeLimit: number
}
