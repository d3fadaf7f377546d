import type { OpenNote } from './fill-notes.ts'
import type { Placed } from './float-places.ts'
import type { Known } from './known.ts'
import type { NotePart } from './plan.ts'

/** How far the pages are made, and all that what follows depends on. */
export interface State {
  /** The next unit. */
  readonly unit: number
  /** Of each kind, how many floats stand already. */
  readonly next: readonly number[]
  readonly open: readonly OpenNote[]
  /** Place of the next column in its page. */
  readonly column: number
  /** Whether that page is the first one. */
  readonly isFirst: boolean
  readonly side: 'verso' | 'recto' | undefined
  /** Where the next page is the right one of a pair: the lines that are seen to lack on the left one. */
  readonly facing: number | undefined
  readonly cost: number
  readonly last: { readonly state: State; readonly column: MadeColumn } | undefined
}

/** What the search chose for one column. */
export interface MadeColumn extends Placed {
  readonly from: number
  readonly to: number
  readonly notes: readonly NotePart[]
  /** Columns that a forced break leaves empty after it. */
  readonly empty: number
}

/** Equal for states that go on alike. */
export function keyOf({ next, open, column, side, facing }: State): string {
  const notes = open.map(({ note, from }) => `${note}.${from}`).join(' ')
  return `${next.join(' ')}|${notes}|${column}${side ?? ''}${facing?.toFixed(1) ?? ''}`
}

/** Grows with each column, with or without text. */
export function progressOf({ next, open }: State): number {
  const floats = next.reduce((sum, count) => sum + count, 0)
  // Notes that wait: fewer is further, and a part of one further than the whole.
  return floats * 1e9 - open.length * 1e5 + (open[0]?.from ?? 0)
}

/** Nothing is made yet. */
export function startOf({ problem, queues }: Known): State {
  return {
    unit: 0,
    next: queues.start,
    open: [],
    column: 0,
    isFirst: true,
    side: problem.firstSide,
    facing: undefined,
    cost: 0,
    last: undefined,
  }
}
