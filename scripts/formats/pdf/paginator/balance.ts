import { know, type Known } from './known.ts'
import { columnHeight } from './page-height.ts'
import { prohibitions } from './penalties.ts'
import type { Column } from './plan.ts'
import { planOf } from './plan-of.ts'
import { search, usual } from './search.ts'
import type { State } from './state.ts'

/** Heights are tried until they differ by no more than this part of a line. */
const precision = 1 / 8

/**
 * The columns that led to the end, those of the last page of one height: the least one at which its text, notes and floats still fit
 * on it without breaking a rule.
 */
export function balancedPlan(known: Known, last: State): readonly Column[] {
  const { problem, measures } = known
  const start = startOfLastPage(last)
  if (problem.columns === 1 || start === undefined) return planOf(known, last)
  let low = 0
  let high = problem.page.height
  let best: readonly Column[] | undefined
  while (high - low > precision * measures.line) {
    const height = (low + high) / 2
    const columns = columnsOf(known, start, height)
    if (columns === undefined) low = height
    else {
      best = columns
      high = height
    }
  }
  return best === undefined ? planOf(known, last) : [...planOf(known, start), ...best]
}

/** Where the last page begins. */
function startOfLastPage(last: State): State | undefined {
  let step = last.last
  while (step !== undefined && step.state.column > 0) step = step.state.last
  return step?.state
}

/** The columns of the last page at a height, where they are no more than a page has. */
function columnsOf({ problem }: Known, start: State, height: number): readonly Column[] | undefined {
  const lower = know({ ...problem, page: { ...problem.page, height }, bottom: 'ragged' })
  const { last } = search(lower, { ...start, cost: 0, last: undefined }, usual)
  const columns = planOf(lower, last)
  if (columns.length > problem.columns || last.cost >= prohibitions.keptApart) return undefined
  return columns.map((column) => ({ ...column, slack: columnHeight(problem, start.isFirst) - column.height }))
}
