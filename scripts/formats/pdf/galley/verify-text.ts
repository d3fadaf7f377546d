import type { LayoutProblem } from '../layout.ts'
import type { Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { atOf, wordsOf } from './about.ts'
import type { Galley } from './galley.ts'
import { lettersOf, nodesIn, saidIn, type SaidNode } from './said.ts'
import { verifyNotes } from './verify-notes.ts'

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
 * stands once, where the plan has it.
 */
export function verifyText(
  { floats }: Galley,
  said: Said,
  pages: readonly HTMLElement[],
  { columns }: Plan,
  problem: Problem,
): LayoutProblem[] {
  const apart = new Set<Node>(floats.map(({ element }) => element))
  const bodies = pages.map((page) => [...page.children].filter((child) => !child.classList.contains('page-foot')))
  const found = bodies.map((body) => saidIn(body, apart))
  const text = found.join('')
  const problems: LayoutProblem[] = []
  if (text !== said.text) {
    const first = firstDifference(text, said.text)
    const { page, offset } = pageAt(found, first)
    const near = nodeAt(nodesIn(bodies[page] ?? [], apart), offset)?.parentElement
    const about = said.text.slice(Math.max(0, first - 20), first + 40)
    problems.push({
      kind: 'lost',
      page,
      at: near instanceof Element ? atOf(near) : undefined,
      about,
      amount: said.text.length - text.length,
    })
  }
  for (const [number, { element }] of floats.entries()) {
    if (element.isConnected) continue
    const column = columns.findIndex(({ top, here, bottom }) => [...top, ...here, ...bottom].includes(number))
    const page = Math.max(0, Math.floor(column / problem.columns))
    problems.push({ kind: 'lost', page, at: atOf(element), about: wordsOf(element) })
  }
  return [...problems, ...verifyNotes(pages, said.notes, columns, problem.columns)]
}

function firstDifference(found: string, wanted: string): number {
  let at = 0
  while (at < wanted.length && found[at] === wanted[at]) at++
  return at
}

/** The page on which the letter with a number stands; the last one where there are fewer. */
function pageAt(pages: readonly string[], letter: number): { readonly page: number; readonly offset: number } {
  let offset = letter
  for (const [page, { length }] of pages.entries()) {
    if (offset < length) return { page, offset }
    offset -= length
  }
  return { page: Math.max(0, pages.length - 1), offset: Infinity }
}

/** What holds the letter with a number; the last of it where there are fewer. */
function nodeAt(nodes: readonly SaidNode[], letter: number): SaidNode | undefined {
  let offset = letter
  for (const node of nodes) {
    const { length } = lettersOf(node.textContent)
    if (offset < length) return node
    offset -= length
  }
  return nodes.at(-1)
}
