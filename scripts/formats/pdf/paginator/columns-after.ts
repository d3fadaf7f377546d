import { columnAfter, type Tier, type Trial } from './column-after.ts'
import { floatPages } from './float-pages.ts'
import type { Known } from './known.ts'
import { heightOutside } from './float-height.ts'
import { hair } from './measures.ts'
import { packFloats, type Packing } from './pack-floats.ts'
import type { State } from './state.ts'

/**
 * States after one more column: legal ones where there are any, else such as break the fewest rules.
 * @param margin columns whose empty room costs this much more than the best one are left out
 */
export function columnsAfter(known: Known, state: State, margin: number): readonly State[] {
  for (const tier of ['legal', 'loose', 'forced'] as const) {
    const found = inTier(known, state, tier, margin)
    if (found.length > 0) return found
  }
  throw new Error(`Unexpected end at unit ${state.unit}, expected one more column.`)
}

function inTier(known: Known, state: State, tier: Tier, margin: number): State[] {
  const { problem, queues, end, stops } = known
  const stop = state.unit < end ? (stops[state.unit] ?? end) : end
  const reach = furthest(known, state.unit, stop, problem.page.height)
  const found: State[] = []
  let best = Infinity
  const attempt = (trial: Trial): number => {
    const after = columnAfter(known, state, trial, tier)
    if (after === undefined) return 0
    found.push(after.state)
    best = Math.min(best, after.state.cost - state.cost)
    return after.room
  }
  for (const trial of floatPages(known, state, tier)) attempt(trial)
  for (const packing of packFloats(problem, queues, state.next, state.unit, reach)) {
    const room = problem.page.height - heightOutside(problem, packing, true) - heightOf(packing, known)
    const last = Math.min(packing.most, furthest(known, state.unit, stop, room))
    const least = Math.max(packing.least, state.unit)
    // From the fullest column to shorter ones.
    for (let to = last; to >= least; to--) {
      if (attempt({ ...packing, to, isFloatPage: false }) > best + margin) break
    }
  }
  if (tier === 'forced' && state.unit < end) {
    const none = { top: [], here: [], bottom: [], next: state.next, cost: 0, isFloatPage: false }
    attempt({ ...none, to: state.unit + 1 })
  }
  return found
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

function heightOf({ here }: Packing, { problem }: Known): number {
  return here.reduce((sum, float) => sum + (problem.floats[float]?.height ?? 0), 0)
}
