import { firstEnd } from './float-places.ts'
import type { Extent } from './box-extents.ts'
import { fixturesOf } from './fixture-order.ts'
import type { Float, Problem } from './problem.ts'

/** Floats by kind, each kind in its own order. `next` is how many of each kind stand already. */
export interface FloatQueues {
  readonly start: readonly number[]
  readonly kind: (float: number) => number
  /** The float of a kind that stands at a place in its queue. */
  readonly at: (kind: number, place: number) => number | undefined
  /** Floats that may stand in a column that ends at `reach`, in the order of their numbers. */
  readonly near: (next: readonly number[], reach: number) => readonly number[]
  /**
   * Where a column that begins at `from` must end at the latest, lest a float that stands in the text only be passed, or a
   * fixture come before a float of a lower number.
   */
  readonly bound: (next: readonly number[], from: number) => number
  /** Between which fixtures of its kind a float stands: the first unit after the one before it, and that of the next one. */
  readonly between: (float: number) => Extent
  readonly isEmpty: (next: readonly number[]) => boolean
  /** Whether none is left but such as stand on pages without text. */
  readonly isTextDone: (next: readonly number[]) => boolean
}

const kinds: readonly Float['kind'][] = ['figure', 'table', 'listing']

/** No more floats than these are looked at for one column. */
const mostNear = 5

export function floatQueues(problem: Problem): FloatQueues {
  const { floats, units } = problem
  const end = units.length
  const numbers = [...floats.keys()]
  const queues = kinds.map((kind) => numbers.filter((index) => floats[index]?.kind === kind))
  const ends = floats.map((float) => Math.min(end, float.anchor, firstEnd(float, end)))
  /** Of each queue, the place of the first at or after each place that stands in the text only. */
  const fixed = queues.map((queue) => {
    const places: number[] = []
    let found = queue.length
    for (let index = queue.length - 1; index >= 0; index--) {
      if (floats[queue[index] ?? 0]?.places.every((place) => place === 'here') === true) found = index
      places[index] = found
    }
    return places
  })

  const fixtures = fixturesOf(problem, queues, kinds)

  const near = (next: readonly number[], reach: number): readonly number[] => {
    const found: number[] = []
    for (const [kind, queue] of queues.entries()) {
      for (let index = next[kind] ?? 0; index < queue.length && index < (next[kind] ?? 0) + mostNear; index++) {
        const float = queue[index] ?? 0
        if ((ends[float] ?? 0) > reach) break
        found.push(float)
      }
    }
    return found.sort((one, other) => one - other).slice(0, mostNear)
  }

  const firstFixed = (queue: readonly number[], kind: number, next: number, from: number): number => {
    for (
      let index = fixed[kind]?.[next] ?? queue.length;
      index < queue.length;
      index = fixed[kind]?.[index + 1] ?? queue.length
    ) {
      const anchor = floats[queue[index] ?? 0]?.anchor ?? end
      if (anchor >= from) return anchor
    }
    return end
  }

  return {
    start: kinds.map(() => 0),
    kind: (float) => kinds.indexOf(floats[float]?.kind ?? 'figure'),
    at: (kind, place) => queues[kind]?.[place],
    near,
    bound: (next, from) =>
      Math.min(
        fixtures.bound(next, from),
        ...queues.map((queue, kind) => firstFixed(queue, kind, next[kind] ?? 0, from)),
      ),
    between: fixtures.between,
    isTextDone: (next) =>
      queues.every((queue, kind) =>
        queue.slice(next[kind] ?? 0).every((float) => floats[float]?.places.every((place) => place === 'page')),
      ),
    isEmpty: (next) => queues.every((queue, kind) => (next[kind] ?? 0) >= queue.length),
  }
}
