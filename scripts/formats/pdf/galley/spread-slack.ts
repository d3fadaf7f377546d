import { shareOut } from '../lines/share-out.ts'
import type { Column } from '../paginator/plan.ts'
import { columnBlocks, gapBelowTop, type ColumnBlock } from './column-blocks.ts'
import type { Broken } from './compose.ts'
import { boundaryOf, lastIn } from './find-cuts.ts'
import type { DraftUnit } from './measured.ts'

export interface Spread {
  readonly start: HTMLElement
  /** px above it, what is left of the page included. */
  readonly margin: number
  /** Elements above it whose lower margins would be greater. */
  readonly above: readonly HTMLElement[]
}

/**
 * What becomes of the room that is left in a column. Where a theme keeps a grid, text returns to it below what has other heights, and
 * a flush page gives whole lines to the spaces that may grow; elsewhere these grow by their share of what they may at most.
 */
export function spreadSlack(broken: Broken, column: Column): Spread[] {
  const { spread } = column
  const { grid, floatGap } = broken.problem
  const slack = column.slack - (column.top.length === 0 ? 0 : gapBelowTop(broken.problem, column) - floatGap)
  if (slack <= 0) return []
  const blocks = columnBlocks(broken, column)
  const extras = grid !== undefined ? shareOut(blocks, grid, slack, spread) : spread ? inShares(blocks, slack) : []
  return blocks.flatMap((block, at) => {
    const extra = extras[at] ?? 0
    const start = extra === 0 ? undefined : startOf(broken, block)
    if (start === undefined) return []
    const above = extra < 0 ? lastIn(elementAbove(broken, blocks, at)) : []
    return [{ start, margin: block.before + extra, above }]
  })
}

function startOf({ galley, flow }: Broken, { unit, float }: ColumnBlock): HTMLElement | undefined {
  return float === undefined ? boundaryElement(galley.text, flow.units, unit) : galley.floats[float]?.element
}

function boundaryElement(root: Node, units: readonly DraftUnit[], unit: number): HTMLElement | undefined {
  const boundary = boundaryOf(root, units, unit)
  return 'before' in boundary && boundary.before instanceof HTMLElement ? boundary.before : undefined
}

/** What stands above a block, floats where the plan has them. */
function elementAbove({ galley, flow }: Broken, blocks: readonly ColumnBlock[], at: number): Element | null {
  const [above, block] = [blocks[at - 1], blocks[at]]
  if (above?.float !== undefined) return galley.floats[above.float]?.element ?? null
  const own = block?.float === undefined ? undefined : galley.floats[block.float]?.place
  const start = own ?? boundaryElement(galley.text, flow.units, block?.unit ?? 0)
  return start?.previousElementSibling ?? null
}

function inShares(blocks: readonly ColumnBlock[], slack: number): number[] {
  const most = blocks.reduce((sum, { stretch }) => sum + stretch, 0)
  const share = most === 0 ? 0 : Math.min(1, slack / most)
  return blocks.map(({ stretch }) => stretch * share)
}
