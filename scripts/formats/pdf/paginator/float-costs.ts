import type { Placed } from './float-places.ts'
import type { Known } from './known.ts'
import { penalties } from './penalties.ts'

/** What it costs that floats above and below the text of a column stand apart from what refers to them. */
export function distanceCost(known: Known, { top, bottom }: Placed, from: number, to: number): number {
  let cost = 0
  for (const number of [...top, ...bottom]) {
    const { announced = false, anchor = from } = known.problem.floats[number] ?? {}
    if (announced && anchor !== (top.includes(number) ? from : to)) cost += penalties.apartFromLeadIn
    const reference = homeOf(known, number)
    if (reference >= from && reference <= to) continue
    cost += penalties.awayFromReference
    // What comes after its reference was charged while it waited.
    if (reference > to) cost += penalties.pagesAway * pagesBetween(known, to, reference) ** 2
  }
  return cost
}

/** What it costs that floats of a column stand between what belongs together. */
export function partingCost({ breaks, problem: { floats } }: Known, placed: Placed, from: number, to: number): number {
  const at = (unit: number): number => breaks[unit]?.parting ?? 0
  const inText = placed.here.reduce((sum, number) => sum + at(floats[number]?.anchor ?? 0), 0)
  return inText + (placed.top.length > 0 ? at(from) : 0) + (placed.bottom.length > 0 ? at(to) : 0)
}

/**
 * What it costs that floats still wait after units `[from, to)` which are referred to before `to`. The square of the distance
 * is charged as it grows, so that ways on which floats wait do not seem cheap until they stand.
 */
export function waitingCost(known: Known, next: readonly number[], from: number, to: number): number {
  const { queues } = known
  let cost = 0
  for (const kind of next.keys()) {
    for (let place = next[kind] ?? 0; ; place++) {
      const number = queues.at(kind, place)
      const reference = number === undefined ? to : homeOf(known, number)
      if (reference >= to) break
      const before = reference < from ? pagesBetween(known, reference, from) : 0
      cost += penalties.waiting + penalties.pagesAway * (pagesBetween(known, reference, to) ** 2 - before ** 2)
    }
  }
  return cost
}

/** The unit that a float would best be near: what refers to it, but in its section. */
function homeOf({ problem: { floats } }: Known, number: number): number {
  const { reference = 0, section = 0 } = floats[number] ?? {}
  return Math.max(reference, section)
}

function pagesBetween({ measures, problem }: Known, from: number, to: number): number {
  return (measures.top(to) - measures.top(from)) / problem.page.height
}
