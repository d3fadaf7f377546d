import type { Standing } from '../lines/share-out.ts'
import type { Column } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import type { Broken } from './compose.ts'
import { blockKind } from './keep-grid.ts'
import type { UnitSource } from './unit-source.ts'

/** What stands in a column below each other: the run's own blocks, and floats between them. */
export interface ColumnBlock extends Standing {
  /** Its first unit; of a float, the unit below it. */
  readonly unit: number
  readonly float: number | undefined
  /** px by which the space above it may grow. */
  readonly stretch: number
}

/** Of the floats at a column's head, px, with the spaces between them. */
function heightOfTop({ floats, floatGap }: Problem, { top }: Column): number {
  return top.reduce((sum, number) => sum + (floats[number]?.height ?? 0) + floatGap, -floatGap)
}

/** px between the floats at a column's head and the text, which begins on the grid again if there is room for it. */
export function gapBelowTop(problem: Problem, column: Column): number {
  const { floatGap, grid } = problem
  if (grid === undefined) return floatGap
  const more = (grid - ((heightOfTop(problem, column) + floatGap) % grid)) % grid
  return column.slack < more ? floatGap : floatGap + more
}

/** The blocks of a column from above to below, where the plan has them. */
export function columnBlocks({ galley, flow, problem }: Broken, column: Column): ColumnBlock[] {
  const { from, to, top, here } = column
  const { units, floats } = problem
  const blocks: ColumnBlock[] = []
  let y = top.length === 0 ? 0 : heightOfTop(problem, column) + gapBelowTop(problem, column)
  y += continuedEdges(problem, from)
  let outer: Node | undefined
  for (let at = from; at < to; at++) {
    const [unit, draft] = [units[at], flow.units[at]]
    if (unit === undefined || draft === undefined) continue
    let after: number | undefined
    for (const float of here.filter((number) => floats[number]?.anchor === at)) {
      const { before: space = 0, height = 0, after: next = 0 } = floats[float] ?? {}
      const before = after === undefined ? (at > from ? space : 0) : Math.max(after, space)
      y += before
      blocks.push({ unit: at, float, kind: 'other', top: y, before, stretch: 0 })
      y += height
      after = next
    }
    const before = after === undefined ? (at > from ? unit.before : 0) : Math.max(after, unit.before)
    y += before
    const element = outermostOf(draft.source, galley.text)
    if (element !== outer) {
      const stretch = after === undefined && at > from ? unit.stretch : 0
      blocks.push({ unit: at, float: undefined, kind: blockKind(element), top: y, before, stretch })
    }
    outer = element
    y += unit.height
  }
  return blocks
}

function continuedEdges({ units, boxes }: Broken['problem'], from: number): number {
  const above = units[from - 1]?.boxes ?? []
  const divided = (units[from]?.boxes ?? []).filter((box) => above.includes(box))
  return divided.reduce((sum, box) => sum + (boxes[box]?.top ?? 0), 0)
}

/** The child of the run's section in which a unit stands. */
function outermostOf(source: UnitSource, section: Node): Node {
  let node: Node = source.kind === 'element' ? source.element : source.paragraph.element
  if (node === section && source.kind === 'line') node = source.paragraph.leaves()[0]?.node ?? node
  while (node.parentNode !== null && node.parentNode !== section && node !== section) node = node.parentNode
  return node
}
