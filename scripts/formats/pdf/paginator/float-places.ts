import { highFloat, mostFloats, penalties } from './penalties.ts'
import type { Float, FloatPlace, Problem } from './problem.ts'

/** Where the text of the first column that may hold it ends at the soonest: in its section, at what refers to it. `end` is the run's. */
export function firstEnd({ section, reference, anchor }: Float, end: number): number {
  return Math.min(end, Math.max(section + 1, Math.min(reference + 1, anchor)))
}

/** Whether it may stand on a page without text. */
export function mayFillPage({ places, height }: Float, { page }: Problem): boolean {
  return places.includes('page') || height > highFloat * page.height
}

/** Places in a column that begins with unit `from`. A float for the text only whose place went by stands where there is room. */
export function placesIn(float: Float, from: number): readonly FloatPlace[] {
  if (float.places.every((place) => place === 'here') && float.anchor < from) return ['top', 'bottom']
  return float.places.filter((place) => place !== 'page' && (place !== 'here' || float.anchor >= from))
}

/** Floats of a column. */
export interface Placed {
  readonly top: readonly number[]
  readonly here: readonly number[]
  readonly bottom: readonly number[]
}

/** Whether one more float may stand at the head or foot of a column that begins with unit `from`; nothing stands above the opening of a run. */
export function hasRoomFor(place: 'top' | 'bottom', { top, bottom }: Placed, from: number): boolean {
  if (top.length + bottom.length >= mostFloats.together) return false
  return place === 'top' ? top.length < mostFloats.top && from > 0 : bottom.length < mostFloats.bottom
}

/** What it costs to stand in this place rather than the best one, above its own heading perhaps. */
export function placeCost(float: Float, place: FloatPlace, from: number): number {
  const order = Math.max(0, float.places.indexOf(place))
  return order * penalties.secondPlace + (place === 'top' && float.section >= from ? penalties.aboveItsSection : 0)
}

/** Whether a float is the last of a column's text. Pages may turn there, whatever the text before and after it wants. */
export function endsWithFloat({ floats }: Problem, { here }: Placed, to: number): boolean {
  const last = here.at(-1)
  return last !== undefined && floats[last]?.anchor === to
}
