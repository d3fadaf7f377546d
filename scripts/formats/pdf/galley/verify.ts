import type { LaidPage, LaidPlace, LayoutProblem } from '../layout.ts'
import type { Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import type { Galley } from './galley.ts'
import { saidIn } from './said.ts'

/** px by which a page may be another height than was worked out: fractions of many lines. */
const tolerance = 2

/** What the galley said before it was taken apart. */
export interface Said {
  readonly text: string
  readonly notes: readonly string[]
}

export function sayingOf({ text, head, notes }: Galley): Said {
  return { text: saidIn(head === undefined ? [text] : [head, text]), notes: notes.map((note) => saidIn([note])) }
}

/** Holds the composed pages against the galley: nothing lost, nothing repeated, nothing in another order. */
export function verifyText({ floats }: Galley, said: Said, pages: readonly HTMLElement[]): LayoutProblem[] {
  const apart = new Set<Node>(floats.map(({ element }) => element))
  const bodies = pages.flatMap((page) => [...page.children].filter((child) => !child.classList.contains('page-foot')))
  const problems: LayoutProblem[] = []
  const text = saidIn(bodies, apart)
  if (text !== said.text) problems.push(lost(text, said.text, pages))
  for (const [number, { element }] of floats.entries()) {
    if (!element.isConnected)
      problems.push({ kind: 'lost', page: 0, at: atOf(element), about: wordsOf(element), amount: number })
  }
  const parts = document.querySelectorAll('.notes.at-foot > *')
  const notes = saidIn([...parts])
  const wanted = said.notes.join('')
  if ([...notes].toSorted().join('') !== [...wanted].toSorted().join('')) problems.push(lost(notes, wanted, pages))
  return problems
}

function lost(found: string, wanted: string, pages: readonly HTMLElement[]): LayoutProblem {
  let at = 0
  while (at < wanted.length && found[at] === wanted[at]) at++
  return {
    kind: 'lost',
    page: pages.length - 1,
    about: wanted.slice(Math.max(0, at - 20), at + 40),
    amount: wanted.length - found.length,
  }
}

/** Holds the heights of the pages against the plan, and tells what stands out of its page. */
export function verifyPages(
  pages: readonly HTMLElement[],
  plan: Plan,
  { columns, page: area }: Problem,
): LayoutProblem[] {
  return pages.flatMap((page, number): LayoutProblem[] => {
    const { top } = page.getBoundingClientRect()
    const [first, ...rest] = [...page.children].map((child) => child.getBoundingClientRect())
    const foot = page.lastElementChild?.classList.contains('page-foot') === true ? rest.at(-1) : undefined
    const bottom = Math.max(...[first, ...rest].map((rect) => rect?.bottom ?? 0)) - top
    const text = Math.max(...[first, ...rest].filter((rect) => rect !== foot).map((rect) => rect?.bottom ?? 0)) - top
    const about = wordsOf(page)
    const over = Math.max(bottom - area.height, foot === undefined ? 0 : text - (foot.top - top))
    if (over > tolerance) return [{ kind: 'overflow', page: number, at: atOf(page), about, amount: Math.round(over) }]
    if (columns > 1) return []
    const [height, planned] = [text + (foot?.height ?? 0), plan.columns[number]]
    const wanted = (planned?.height ?? 0) + (planned?.spread === true ? planned.slack : 0)
    return height > wanted + tolerance || height < (planned?.height ?? 0) - tolerance
      ? [{ kind: 'height-differs', page: number, at: atOf(page), about, amount: Math.round(height - wanted) }]
      : []
  })
}

export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim().slice(0, 60)
}

/** The nearest place in the Markdown: of the element, of what it stands in, of the first thing in it. */
export function atOf(element: Element): string | undefined {
  const near = element.closest('[data-at]') ?? element.querySelector('[data-at]')
  return near?.getAttribute('data-at') ?? undefined
}

const numbered = /^h([1-6])$/

/** What Node wants to know of the pages: how full they are and which headings they hold. */
export function readPages(pages: readonly HTMLElement[], plan: Plan, { columns }: Problem, galley: Galley): LaidPage[] {
  const alone = new Set<Element>(galley.floats.filter((float) => float.alone).map(({ element }) => element))
  return pages.map((page, number) => {
    const group = plan.columns.slice(number * columns, (number + 1) * columns)
    return {
      filled: Math.max(0, ...group.map(({ height }) => height)),
      headings: [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap(({ id, localName }) =>
        id === '' ? [] : [{ id, depth: Number(numbered.exec(localName)?.[1]) }],
      ),
      bare: group.every(
        ({ from, to, top }) =>
          from === to && top.length > 0 && top.every((float) => alone.has(galley.floats[float]?.element ?? page)),
      ),
    }
  })
}

/** Where ids came to stand; those within drawings and formulas are nobody's business. */
export function readPlaces(pages: readonly HTMLElement[]): LaidPlace[] {
  return pages.flatMap((page, number) => {
    const frame = page.getBoundingClientRect()
    return [...page.querySelectorAll<HTMLElement>('[id]:not(svg *, math *)')].map((element) => {
      const rect = element.getClientRects()[0] ?? element.getBoundingClientRect()
      return { id: element.id, page: number, x: round(rect.left - frame.left), y: round(rect.top - frame.top) }
    })
  })
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
