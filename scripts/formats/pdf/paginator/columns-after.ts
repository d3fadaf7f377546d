import { advance } from './advance.ts'
import { heightOutside } from './float-height.ts'
import { floatPages } from './float-pages.ts'
import type { Known } from './known.ts'
import { columnHeight } from './page-height.ts'
import { hair } from './measures.ts'
import { prohibitions } from './penalties.ts'
import { packFloats } from './pack-floats.ts'
import { priceColumn, type Tier, type Trial } from './price-column.ts'
import type { State } from './state.ts'

/** What is worth while of a search. */
export interface Worth {
  /** Columns whose empty room costs this much more than the best from the same state are left out. */
  readonly margin: number
  /** The most that a state at a unit may cost. */
  readonly most: (unit: number) => number
}

/** States after one more column: legal ones where there are any, else such as break the fewest rules. */
export function columnsAfter(known: Known, state: State, worth: Worth): readonly State[] {
  for (const tier of ['legal', 'loose', 'forced'] as const) {
    const { states, isPossible } = inTier(known, state, tier, worth)
    if (isPossible) return states
  }
  throw new Error(`Unexpected end at unit ${state.unit}, expected one more column.`)
}

function inTier(
  known: Known,
  state: State,
  tier: Tier,
  { margin, most }: Worth,
): { readonly states: readonly State[]; readonly isPossible: boolean } {
  const { problem, queues, end, stops } = known
  const stop = state.unit < end ? (stops[state.unit] ?? end) : end
  const states: State[] = []
  let best = Infinity
  /** @returns whether shorter columns are worth a look */
  const attempt = (trial: Trial, to: number): boolean => {
    const price = priceColumn(known, state, trial, to, tier)
    if (price === undefined) return true
    best = Math.min(best, price.cost)
    if (state.cost + price.cost <= most(to)) states.push(advance(state, trial, to, price, problem.columns))
    return price.room <= best + margin
  }
  for (const trial of floatPages(known, state, tier)) attempt(trial, state.unit)
  const reach = furthest(known, state.unit, stop, columnHeight(problem, state.isFirst))
  for (const packing of packFloats(problem, queues, state.next, state.unit, reach)) {
    const inside = packing.here.reduce((sum, float) => sum + (problem.floats[float]?.height ?? 0), 0)
    const room = columnHeight(problem, state.isFirst) - heightOutside(problem, packing, true) - inside
    const last = Math.min(packing.most, furthest(known, state.unit, stop, room))
    const least = Math.max(packing.least, state.unit)
    const trial = { ...packing, isFloatPage: false }
    for (let to = last; to >= least && attempt(trial, to); to--);
  }
  if (tier === 'forced' && state.unit < end) {
    const passes = queues.bound(state.next, state.unit) <= state.unit
    const cost = passes ? prohibitions.outOfOrder : 0
    attempt({ top: [], here: [], bottom: [], next: state.next, cost, isFloatPage: false }, state.unit + 1)
  }
  return { states, isPossible: best < Infinity }
}

/** The last unit that a column may end before, as far as its text is concerned. */
function furthest({ measures }: Known, from: number, stop: number, room: number): number {
  let low = from
  let high = stop
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measures.least(from, middle) <= room + hair) low = middle
    else high = middle - 1
  }
  return low
}
