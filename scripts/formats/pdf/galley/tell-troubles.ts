import type { LayoutProblem } from '../layout.ts'
import type { Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import type { Galley } from './galley.ts'
import type { Flow } from './measured.ts'
import { atOf, wordsOf } from './about.ts'

/** What the breaker could not keep, with the words it is about and their place in the Markdown. */
export function tellTroubles({ troubles }: Plan, { columns }: Problem, galley: Galley, flow: Flow): LayoutProblem[] {
  return troubles.map(({ kind, column, unit, note, float, amount, because }) => {
    const source = unit === undefined ? undefined : flow.units[unit]?.source
    const about =
      (note === undefined ? undefined : galley.notes[note]) ??
      (float === undefined ? undefined : galley.floats[float]?.element) ??
      (source?.kind === 'line' ? source.paragraph.element : source === undefined ? undefined : rowIn(source.element))
    return {
      kind,
      page: Math.floor(column / columns),
      at: about === undefined ? undefined : atOf(about),
      about: about === undefined ? '' : wordsOf(about),
      amount,
      because,
    }
  })
}

/** The first rows of a table are one unit, with the head of its columns. */
function rowIn(element: Element): Element {
  const body = element.localName === 'thead' ? element.parentElement?.querySelector(':scope > tbody') : element
  return (body?.localName === 'tbody' ? body.querySelector(':scope > tr') : body) ?? element
}
