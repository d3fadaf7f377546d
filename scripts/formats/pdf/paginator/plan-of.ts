import { heightOfParts } from './fill-notes.ts'
import { heightOutside, heightWithin } from './float-height.ts'
import type { Known } from './known.ts'
import { columnHeight } from './page-height.ts'
import type { Column } from './plan.ts'
import { isSpread } from './room-cost.ts'
import type { MadeColumn, State } from './state.ts'

/** The columns that led to a state. */
export function planOf(known: Known, last: State): readonly Column[] {
  const made: { column: MadeColumn; isFirst: boolean }[] = []
  for (let step = last.last; step !== undefined; step = step.state.last)
    made.unshift({ column: step.column, isFirst: step.state.isFirst })
  return made.flatMap(({ column, isFirst }, index) => [
    measured(known, column, isFirst, index === made.length - 1),
    ...Array.from({ length: column.empty }, () => empty(known, column.to)),
  ])
}

function measured(known: Known, made: MadeColumn, isFirst: boolean, isLast: boolean): Column {
  const { from, to, top, here, bottom, notes } = made
  const { problem, measures, breaks, end } = known
  const text = measures.height(from, to) + heightWithin(problem, here, from, to)
  const outside = heightOutside(problem, { top, here, bottom }, to > from || here.length > 0)
  const height = text + outside + heightOfParts(problem, notes)
  const slack = columnHeight(problem, isFirst) - height
  const ends = isLast || (to < end && to > from && breaks[to]?.forced === true)
  const spread = !ends && isSpread(known, slack, measures.stretch(from, to))
  return { from, to, top, here, bottom, notes, height, slack, spread }
}

function empty({ problem }: Known, unit: number): Column {
  const height = problem.page.height
  return { from: unit, to: unit, top: [], here: [], bottom: [], notes: [], height: 0, slack: height, spread: false }
}
