import type { Known } from './known.ts'
import { penalties } from './penalties.ts'
import type { Placed } from './float-places.ts'

/** What it costs that floats above and below the text of a column stand away from what refers to them. */
export function distanceCost({ problem, measures }: Known, { top, bottom }: Placed, from: number, to: number): number {
  let cost = 0
  for (const number of [...top, ...bottom]) {
    const reference = problem.floats[number]?.reference ?? 0
    if (reference >= from && reference <= to) continue
    const near = reference < from ? from : to
    const pages = (measures.top(near) - measures.top(reference)) / problem.page.height
    cost += penalties.awayFromReference + penalties.pagesAway * pages * pages
  }
  return cost
}

/** What it costs that floats, referred to before unit `to`, do not stand yet. */
export function waitingCost({ problem, queues }: Known, next: readonly number[], to: number): number {
  if (problem.floats.length === 0) return 0
  let cost = 0
  for (const kind of next.keys()) {
    for (let waiting = 0; ; waiting++) {
      const number = queues.at(
        next.map((value) => value + waiting),
        kind,
      )
      if (number === undefined || (problem.floats[number]?.reference ?? to) >= to) break
      cost += penalties.waiting
    }
  }
  return cost
}
