import type { LayoutProblem } from '../layout.ts'
import type { Column, Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import type { Galley } from './galley.ts'
import type { DraftUnit, Flow } from './measured.ts'
import { atOf, wordsOf } from './about.ts'

/** What the breaker could not keep, with the words it is about and their place in the Markdown. */
export function tellTroubles(
  { troubles, columns: made }: Plan,
  { columns }: Problem,
  galley: Galley,
  flow: Flow,
): LayoutProblem[] {
  return troubles.map(({ kind, column, unit, note, float, amount, because }) => {
    const about =
      (note === undefined ? undefined : galley.notes[note]) ??
      (float === undefined ? undefined : galley.floats[float]?.element) ??
      elementOf(flow.units[unit ?? -1]) ??
      firstIn(made[column], galley, flow)
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

function elementOf(unit: DraftUnit | undefined): Element | undefined {
  if (unit === undefined) return undefined
  return unit.source.kind === 'line' ? unit.source.paragraph.element : rowIn(unit.source.element)
}

/** What a column begins with, where it has no text, or ends with, where nothing comes after it. */
function firstIn(column: Column | undefined, galley: Galley, flow: Flow): Element | undefined {
  if (column === undefined) return undefined
  const [float, note] = [column.top[0] ?? column.bottom[0], column.notes[0]?.note]
  if (column.to > column.from) return elementOf(flow.units[column.to - 1])
  return float === undefined ? (note === undefined ? undefined : galley.notes[note]) : galley.floats[float]?.element
}

/** The first rows of a table are one unit, with the head of its columns. */
function rowIn(element: Element): Element {
  const body = element.localName === 'thead' ? element.parentElement?.querySelector(':scope > tbody') : element
  return (body?.localName === 'tbody' ? body.querySelector(':scope > tr') : body) ?? element
}
