import { columnsAfter } from '../../../../scripts/formats/pdf/paginator/columns-after.ts'
import type { Known } from '../../../../scripts/formats/pdf/paginator/known.ts'
import type { State } from '../../../../scripts/formats/pdf/paginator/state.ts'

const all = { margin: Infinity, most: () => Infinity }

/** The least cost of all ways to the end, each tried by itself: no two states are ever taken for one. */
export function leastCost(known: Known, state: State, budget = { ways: 5_000 }): number {
  if (budget.ways-- < 0) return NaN
  const isEnd = state.unit === known.end && state.open.length === 0 && known.queues.isEmpty(state.next)
  if (isEnd) return state.cost
  return Math.min(...columnsAfter(known, state, all).map((after) => leastCost(known, after, budget)))
}
