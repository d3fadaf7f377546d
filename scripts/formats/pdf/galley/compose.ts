import type { LayoutRequest } from '../layout.ts'
import type { Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { cutText, findTextCuts } from './cut-text.ts'
import { cutNotes, findNoteCuts } from './cut-notes.ts'
import type { Continuing } from './continue-piece.ts'
import { columnWidthsOf } from './continue-table.ts'
import { type Cut, lastIn } from './find-cuts.ts'
import { freezeRows, rowColours } from './freeze-rows.ts'
import type { Galley } from './galley.ts'
import { makePages } from './make-pages.ts'
import type { Flow } from './measured.ts'
import { spreadSlack } from './spread-slack.ts'

/** A galley that was measured, and what the breaker made of it. */
export interface Broken {
  readonly galley: Galley
  readonly flow: Flow
  readonly noteFlows: readonly Flow[]
  readonly problem: Problem
  readonly plan: Plan
}

/**
 * Takes the galley apart and puts the pages of a plan into the body. All that depends on styles or on the layout is asked for before
 * the first change; the pieces are cut outside the document.
 */
export function compose(broken: Broken, request: LayoutRequest): HTMLElement[] {
  const { galley, plan } = broken
  const { text, notes } = galley
  const textCuts = findTextCuts(broken)
  const noteCuts = findNoteCuts(broken)
  const how = continuing(galley, request, [...textCuts.values(), ...noteCuts.flatMap((cuts) => [...cuts.values()])])
  const spreads = plan.columns.flatMap((column) => spreadSlack(broken, column))
  const last = [text.lastElementChild, ...notes].flatMap(lastIn)
  const indents = indentsBelow(broken)
  const colours = [...how.columnWidths.keys()].flatMap(rowColours)
  const underHead = galley.head === undefined ? undefined : text.firstElementChild

  for (const { start, margin, above } of spreads) {
    start.style.marginTop = `${margin}px`
    for (const element of above) element.style.marginBottom = '0'
  }
  for (const { element, textIndent } of indents) element.style.textIndent = textIndent
  for (const element of last) element.style.marginBottom = '0'
  if (underHead instanceof HTMLElement) underHead.style.marginTop = '0'
  freezeRows(colours)
  galley.root.remove()
  const noteParts = cutNotes(broken, noteCuts, how)
  const pages = makePages(broken, cutText(broken, textCuts, how), noteParts, request)
  document.body.replaceChildren(...pages)
  return pages
}

/** What stands below a float in the text has the indent that it had without one, whatever the sheet says of the two. */
function indentsBelow({ galley }: Broken): { readonly element: HTMLElement; readonly textIndent: string }[] {
  return galley.floats.flatMap(({ place }) => {
    const element = place.nextElementSibling
    return element instanceof HTMLElement ? [{ element, textIndent: getComputedStyle(element).textIndent }] : []
  })
}

function continuing({ nextNumber }: Galley, { language, words }: LayoutRequest, cuts: readonly Cut[]): Continuing {
  const columnWidths = new Map<Element, readonly number[]>()
  for (const { element } of cuts.flatMap(({ divided }) => divided)) {
    if (element.localName === 'table') columnWidths.set(element, columnWidthsOf(element))
  }
  return { language, words, columnWidths, nextNumber }
}
