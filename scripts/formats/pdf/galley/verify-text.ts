import type { LayoutProblem } from '../layout.ts'
import { atOf, wordsOf } from './about.ts'
import type { Galley } from './galley.ts'
import { saidIn } from './said.ts'

/** What the galley said before it was taken apart. */
export interface Said {
  readonly text: string
  readonly notes: readonly string[]
}

export function sayingOf({ text, head, notes }: Galley): Said {
  return { text: saidIn(head === undefined ? [text] : [head, text]), notes: notes.map((note) => saidIn([note])) }
}

/**
 * Holds what the pages say against what the galley said: nothing is lost, repeated or in another order, and each float and each note
 * stands once.
 */
export function verifyText({ floats }: Galley, said: Said, pages: readonly HTMLElement[]): LayoutProblem[] {
  const apart = new Set<Node>(floats.map(({ element }) => element))
  const bodies = pages.flatMap((page) => [...page.children].filter((child) => !child.classList.contains('page-foot')))
  const problems: LayoutProblem[] = []
  const text = saidIn(bodies, apart)
  if (text !== said.text) problems.push(lost(text, said.text))
  for (const { element } of floats) {
    if (!element.isConnected) problems.push({ kind: 'lost', page: 0, at: atOf(element), about: wordsOf(element) })
  }
  const notes = saidIn([...document.querySelectorAll('.notes.at-foot')])
  // Notes stand in the order of their calls, which need not be that of their section.
  const found = letters(notes)
  const wanted = letters(said.notes.join(''))
  if (found !== wanted) problems.push(lost(notes, said.notes.join('')))
  return problems
}

function letters(text: string): string {
  return Array.from(text).sort().join('')
}

function lost(found: string, wanted: string): LayoutProblem {
  let at = 0
  while (at < wanted.length && found[at] === wanted[at]) at++
  const amount = wanted.length - found.length
  return { kind: 'lost', page: 0, about: wanted.slice(Math.max(0, at - 20), at + 40), amount }
}
