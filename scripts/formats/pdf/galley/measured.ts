import type { Box, Unit } from '../paginator/problem.ts'
import type { UnitSource } from './unit-source.ts'

/** A unit while its flow is read; heights and gaps are worked out of `top` and `bottom` at the end. */
export interface DraftUnit {
  readonly kind: Unit['kind']
  readonly source: UnitSource
  readonly block: number
  readonly index: number
  count: number
  top: number
  bottom: number
  readonly boxes: readonly number[]
  readonly blank: boolean
  breakBefore: Unit['breakBefore']
  breakAfter: Unit['breakAfter']
}

/** A box and the element that it is. */
export interface DraftBox {
  readonly element: Element
  readonly box: Box
}

/** What is in one column of the galley, from above to below. Lengths are px. */
export interface Flow {
  readonly units: readonly DraftUnit[]
  readonly boxes: readonly DraftBox[]
  /** For each comment that marks the place of a float, the unit that follows it. */
  readonly places: ReadonlyMap<Comment, number>
}
