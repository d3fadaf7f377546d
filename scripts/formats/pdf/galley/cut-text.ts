import type { Column } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import type { Broken } from './compose.ts'
import type { Continuing } from './continue-piece.ts'
import { divide } from './divide.ts'
import { type Cut, findCut } from './find-cuts.ts'

/** Whether a float stands in the text and before all else of its column. */
export function leads({ floats }: Problem, { from }: Column, number: number): boolean {
  return from > 0 && floats[number]?.anchor === from
}

/** By column, the cut that it begins with. The first column that holds text begins with none. */
export function findTextCuts({ galley, flow, problem, plan }: Broken): ReadonlyMap<number, Cut> {
  const cuts = new Map<number, Cut>()
  for (const [number, column] of plan.columns.entries()) {
    const { from, to, here } = column
    if (from === 0 || from >= to) continue
    const isLed = here.some((float) => leads(problem, column, float))
    cuts.set(number, findCut(galley.text, flow.units, from, isLed))
  }
  return cuts
}

/** The text of each column, with the floats that stand in it unless they lead it. The galley must be out of the document. */
export function cutText(
  { galley, problem, plan }: Broken,
  cuts: ReadonlyMap<number, Cut>,
  how: Continuing,
): ReadonlyMap<number, DocumentFragment> {
  for (const column of plan.columns) {
    for (const number of column.here) {
      const float = galley.floats[number]
      if (float === undefined) continue
      if (!leads(problem, column, number)) float.place.replaceWith(float.element)
      if ((problem.floats[number]?.anchor ?? 0) >= column.to) float.element.style.marginBottom = '0'
    }
  }
  const rest = divide(galley.text, [...cuts.values()], how)
  const first = document.createDocumentFragment()
  first.append(...galley.text.childNodes)
  const begins = Math.max(
    0,
    plan.columns.findIndex(({ from, to }) => from === 0 && to > 0),
  )
  return new Map([[begins, first], ...[...cuts.keys()].map((column, at) => [column, rest[at] ?? first] as const)])
}
