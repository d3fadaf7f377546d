import { heightOutside } from './float-height.ts'
import { mayFillPage } from './float-places.ts'
import type { Known } from './known.ts'
import { hair } from './measures.ts'
import { penalties, prohibitions } from './penalties.ts'
import type { Tier, Trial } from './price-column.ts'
import type { State } from './state.ts'

/** Pages of nothing but the next floats: one, two and more of them, as long as they are no higher than a page. */
export function floatPages({ problem, queues, end }: Known, state: State, tier: Tier): readonly Trial[] {
  const { unit } = state
  const trials: Trial[] = []
  const top: number[] = []
  let next = state.next
  let cost: number = penalties.floatPage
  for (const number of queues.near(state.next, unit)) {
    const float = problem.floats[number]
    const kind = queues.kind(number)
    if (float === undefined || queues.at(kind, next[kind] ?? 0) !== number) continue
    if (queues.between(number).from > unit) continue
    if (unit < end && !mayFillPage(float, problem)) {
      if (tier === 'legal') continue
      cost += prohibitions.floatPage
    }
    top.push(number)
    next = next.map((value, at) => (at === kind ? value + 1 : value))
    const height = heightOutside(problem, { top, here: [], bottom: [] }, false)
    if (height > problem.page.height + hair) {
      if (top.length === 1 && tier === 'forced') trials.push(trial())
      break
    }
    trials.push(trial())
  }
  return trials

  function trial(): Trial {
    return { top: [...top], here: [], bottom: [], next, cost, isFloatPage: true }
  }
}
