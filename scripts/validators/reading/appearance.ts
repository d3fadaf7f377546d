import type { Shot } from '../../book/exhibits.ts'
import type { Fault, Shown } from './survey.ts'
import type { Sight } from './where-seen.ts'

/** How one document looked in an engine. */
export interface Appearance {
  /** Inside the archive. */
  readonly path: string
  readonly shown?: Shown | undefined
  readonly looks: readonly {
    readonly sight: Sight
    readonly faults: readonly Fault[]
    readonly letters: number
    readonly pictures: number
  }[]
  readonly shots: readonly Omit<Shot, 'engine'>[]
  readonly complaints: readonly string[]
  /** Why it was not read to its end. */
  readonly ended?: 'time' | 'crash' | 'failure' | undefined
}
