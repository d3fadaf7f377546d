import type { Extent } from './box-extents.ts'
import type { Fixture, Problem } from './problem.ts'

/** What fixtures ask of floats whose numbers are counted with theirs. */
export interface FixtureOrder {
  /** The unit of the first fixture from `from` on that a float of a lower number still has to stand before. */
  readonly bound: (next: readonly number[], from: number) => number
  /** By float, from the end of the fixture before it to the beginning of the one after it. */
  readonly between: (float: number) => Extent
}

/** A fixture and how many floats of its kind have lower numbers. */
interface Counted extends Fixture {
  readonly before: number
}

/** @param queues floats of each of `kinds` in their order */
export function fixturesOf(
  { fixtures, floats, units }: Problem,
  queues: readonly (readonly number[])[],
  kinds: readonly Fixture['kind'][],
): FixtureOrder {
  const end = units.length
  const counted = queues.map((queue, kind) =>
    fixtures
      .filter((fixture) => fixture.kind === kinds[kind])
      .map((fixture): Counted => ({ ...fixture, before: countBefore(queue, fixture) })),
  )
  const extents = floats.map((): Extent => ({ from: 0, to: end }))
  for (const [kind, queue] of queues.entries()) {
    for (const [place, float] of queue.entries()) {
      const above = counted[kind]?.findLast(({ before }) => before <= place)
      const below = counted[kind]?.find(({ before }) => before > place)
      extents[float] = { from: above?.to ?? 0, to: below?.from ?? end }
    }
  }
  return {
    bound: (next, from) => {
      let least = end
      for (const [kind, list] of counted.entries()) {
        const waits = list.find((fixture) => fixture.from >= from && fixture.before > (next[kind] ?? 0))
        least = Math.min(least, waits?.from ?? end)
      }
      return least
    },
    between: (float) => extents[float] ?? { from: 0, to: end },
  }

  function countBefore(queue: readonly number[], { from }: Fixture): number {
    return queue.filter((float) => (floats[float]?.anchor ?? end) <= from).length
  }
}
