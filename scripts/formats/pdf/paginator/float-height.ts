import type { Placed } from './float-places.ts'
import type { Problem } from './problem.ts'

/** What floats above and below the text take, the gaps between them and the text included. */
export function heightOutside({ floats, floatGap }: Problem, { top, bottom }: Placed, hasText: boolean): number {
  const height = [...top, ...bottom].reduce((sum, float) => sum + (floats[float]?.height ?? 0), 0)
  const gaps = top.length + bottom.length - (hasText ? 0 : 1)
  return height + Math.max(0, gaps) * floatGap
}

/** What floats in the text add to units `[from, to)`. Gaps collapse, and are nothing at the column's edges. */
export function heightWithin({ floats, units }: Problem, here: readonly number[], from: number, to: number): number {
  let height = 0
  for (const [index, number] of here.entries()) {
    const float = floats[number]
    if (float === undefined) continue
    const above = floats[here[index - 1] ?? -1]
    const follows = above?.anchor === float.anchor
    if (follows) height += Math.max(above?.after ?? 0, float.before)
    else if (float.anchor > from) height += float.before
    height += float.height
    if (floats[here[index + 1] ?? -1]?.anchor === float.anchor || float.anchor >= to) continue
    const before = units[float.anchor]?.before ?? 0
    // At the head of a column the unit's own space is not in the sum.
    height += Math.max(float.after, before) - (float.anchor > from ? before : 0)
  }
  return height
}
