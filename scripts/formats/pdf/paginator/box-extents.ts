import type { Problem } from './problem.ts'

/** Units `[from, to)`. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** The units that stand in each box. */
export function boxExtents({ units, boxes }: Problem): readonly Extent[] {
  const extents = boxes.map(() => ({ from: units.length, to: 0 }))
  for (const [index, unit] of units.entries()) {
    for (const box of unit.boxes) {
      const extent = extents[box]
      if (extent === undefined) continue
      extent.from = Math.min(extent.from, index)
      extent.to = Math.max(extent.to, index + 1)
    }
  }
  return extents
}
