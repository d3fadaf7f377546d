import type { LayoutProblem } from '../layout.ts'
import type { Column } from '../paginator/plan.ts'
import { readTagMark } from '../tag-mark.ts'
import { atOf, wordsOf } from './about.ts'
import { saidIn } from './said.ts'

interface FoundPart {
  readonly element: Element
  readonly note: number
  readonly page: number
}

/**
 * Holds each note on the pages against what it said, and the places of its parts against the plan.
 *
 * @param said by note
 * @param perPage columns of a page
 */
export function verifyNotes(
  pages: readonly HTMLElement[],
  said: readonly string[],
  columns: readonly Column[],
  perPage: number,
): LayoutProblem[] {
  const parts = pages.flatMap(partsOn)
  const problems = said.flatMap((wanted, note): LayoutProblem[] => {
    const own = parts.filter((part) => part.note === note)
    const found = saidIn(own.map(({ element }) => element))
    if (found === wanted) return []
    const [first] = own
    const about = first === undefined ? wanted.slice(0, 60) : wordsOf(first.element)
    const at = first === undefined ? undefined : atOf(first.element)
    return [{ kind: 'lost', page: first?.page ?? 0, at, about, amount: wanted.length - found.length }]
  })
  if (problems.length > 0) return problems
  const planned = columns.flatMap(({ notes }, column) =>
    notes.map(({ note }) => ({ note, page: Math.floor(column / perPage) })),
  )
  const wrong = parts.find(({ note, page }, at) => planned[at]?.note !== note || planned[at].page !== page)
  if (wrong === undefined) return []
  return [{ kind: 'lost', page: wrong.page, at: atOf(wrong.element), about: wordsOf(wrong.element) }]
}

function partsOn(page: HTMLElement, number: number): FoundPart[] {
  return [...page.querySelectorAll<HTMLElement>('.notes.at-foot > [lang*="-x-note-"]')].flatMap((element) => {
    const { mark } = readTagMark(element.lang)
    return mark?.kind === 'note' ? [{ element, note: mark.number - 1, page: number }] : []
  })
}
