import { firstEnd, hasRoomFor, placeCost, placesIn, type Placed } from './float-places.ts'
import type { FloatQueues } from './float-queues.ts'
import type { FloatPlace, Problem } from './problem.ts'

/** Floats that a column may hold, each in one place. */
export interface Packing extends Placed {
  /** Next float of each kind afterwards. */
  readonly next: readonly number[]
  /** Units that the column's text may end before. */
  readonly least: number
  readonly most: number
  readonly cost: number
}

/** In one column the floats of a kind keep their order from its head to its foot. */
const ranks = { top: 0, page: 0, here: 1, bottom: 2 } as const satisfies Record<FloatPlace, number>

/**
 * Every way in which a column that begins with unit `from` and ends at `reach` or before can hold those floats that are
 * next. Floats of a kind keep their order.
 */
export function packFloats(
  { units, floats, page }: Problem,
  queues: FloatQueues,
  next: readonly number[],
  from: number,
  reach: number,
): readonly Packing[] {
  const found: Packing[] = []
  const near = queues.near(next, reach)
  const none = { top: [], here: [], bottom: [], next, least: from, most: units.length, cost: 0 }
  grow(none, 0, { height: 0, lowest: [0, 0, 0] })
  return found

  function grow(
    packing: Packing,
    index: number,
    { height, lowest }: { height: number; lowest: readonly number[] },
  ): void {
    const number = near[index]
    const float = number === undefined ? undefined : floats[number]
    if (number === undefined || float === undefined) {
      const most = Math.min(packing.most, queues.bound(packing.next, from))
      if (packing.least <= most) found.push({ ...packing, most })
      return
    }
    const kind = queues.kind(number)
    const fits = height + float.height <= page.height
    for (const place of fits && queues.at(kind, packing.next[kind] ?? 0) === number ? placesIn(float, from) : []) {
      const added = add(packing, number, place)
      if (added === undefined || ranks[place] < (lowest[kind] ?? 0)) continue
      const after = packing.next.map((value, at) => (at === kind ? value + 1 : value))
      const fill = { height: height + float.height, lowest: lowest.with(kind, ranks[place]) }
      grow({ ...added, next: after, cost: packing.cost + placeCost(float, place, from) }, index + 1, fill)
    }
    grow(packing, index + 1, { height, lowest })
  }

  function add(packing: Packing, number: number, place: FloatPlace): Packing | undefined {
    const float = floats[number]
    if (float === undefined || place === 'page') return undefined
    if (place === 'here') {
      return { ...packing, here: [...packing.here, number], least: Math.max(packing.least, float.anchor) }
    }
    if (!hasRoomFor(place, packing, from)) return undefined
    const { from: after, to: before } = queues.between(number)
    if (place === 'top' && after > from) return undefined
    return {
      ...packing,
      [place]: [...packing[place], number],
      least: Math.max(packing.least, firstEnd(float, units.length), place === 'bottom' ? after : from),
      most: place === 'bottom' && before >= from ? Math.min(packing.most, before) : packing.most,
    }
  }
}
