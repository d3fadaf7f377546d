import type { Column } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { boundaryOf } from './find-cuts.ts'
import type { DraftUnit } from './measured.ts'

export interface Spread {
  readonly start: HTMLElement
  /** px above it, what is left of the page included. */
  readonly margin: number
}

/** Spreads what is left of a flush page over the spaces that may grow, each by its share of what it may at most. */
export function spreadSlack(column: Column, drafts: readonly DraftUnit[], problem: Problem, root: Node): Spread[] {
  const { units, floats } = problem
  const { from, to, slack, spread, here } = column
  // A float stands in that space.
  const taken = new Set(here.map((number) => floats[number]?.anchor))
  // On a grid whole lines go between blocks when the pages stand (keep-grid.ts).
  if (!spread || slack <= 0 || problem.grid !== undefined) return []
  const gaps = units
    .slice(from + 1, to)
    .flatMap((unit, at) => (unit.stretch > 0 && !taken.has(from + 1 + at) ? [{ unit, at: from + 1 + at }] : []))
  const most = gaps.reduce((sum, { unit }) => sum + unit.stretch, 0)
  const share = most === 0 ? 0 : Math.min(1, slack / most)
  return gaps.flatMap(({ unit, at }) => {
    const boundary = boundaryOf(root, drafts, at)
    const start = 'before' in boundary ? boundary.before : undefined
    return start instanceof HTMLElement ? [{ start, margin: unit.before + unit.stretch * share }] : []
  })
}
