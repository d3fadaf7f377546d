import type { Problem } from './problem.ts'

/** Sums that give the height of any stretch of units at once. */
export interface Measures {
  /** Height of units `[from, to)` at the head of a column, with the edges of boxes that go over it. */
  readonly height: (from: number, to: number) => number
  /** The same without the room for lower edges: never less where `to` is greater. */
  readonly least: (from: number, to: number) => number
  /** How much the gaps between units `[from, to)` may grow. */
  readonly stretch: (from: number, to: number) => number
  /** Where unit `index` begins in an endless column. */
  readonly top: (index: number) => number
  /** The distance of lines: the grid, or what is most usual. */
  readonly line: number
}

/** Heights that differ by less are the same: sums of px are not exact. */
export const hair = 0.01

export function measure(problem: Problem): Measures {
  const { units } = problem
  const tops = new Float64Array(units.length + 1)
  const stretches = new Float64Array(units.length + 1)
  for (const [index, unit] of units.entries()) {
    tops[index + 1] = at(tops, index) + unit.before + unit.height
    stretches[index + 1] = at(stretches, index) + unit.stretch
  }
  const { opening, closing } = edges(problem)
  const least = (from: number, to: number): number =>
    from >= to ? 0 : at(tops, to) - at(tops, from) - (units[from]?.before ?? 0) + at(opening, from)
  return {
    least,
    height: (from, to) => (from >= to ? 0 : least(from, to) + at(closing, to)),
    stretch: (from, to) => (from >= to ? 0 : at(stretches, to) - at(stretches, from + 1)),
    top: (index) => at(tops, index),
    line: problem.grid ?? usualLine(problem),
  }
}

/** Room for the edges of boxes that a break before a unit divides. */
function edges({ units, boxes }: Problem): { readonly opening: Float64Array; readonly closing: Float64Array } {
  const opening = new Float64Array(units.length + 1)
  const closing = new Float64Array(units.length + 1)
  for (let index = 1; index < units.length; index++) {
    for (const box of dividedBoxes({ units }, index)) {
      opening[index] = at(opening, index) + (boxes[box]?.top ?? 0)
      closing[index] = at(closing, index) + (boxes[box]?.bottom ?? 0)
    }
  }
  return { opening, closing }
}

/** Boxes that a break before unit `index` divides, the outermost first. */
export function dividedBoxes({ units }: Pick<Problem, 'units'>, index: number): readonly number[] {
  const above = units[index - 1]?.boxes ?? []
  if (above.length === 0) return above
  const below = units[index]?.boxes ?? []
  return above.filter((box) => below.includes(box))
}

function usualLine({ units, page }: Problem): number {
  const heights = units.filter(({ kind }) => kind === 'line').map(({ height }) => height)
  const middle = heights.sort((one, other) => one - other)[heights.length >> 1] ?? 0
  return middle > 0 ? middle : page.height / 40
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
