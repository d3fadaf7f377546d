import type { LayoutProblem } from '../layout.ts'
import type { Column, Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { atOf, wordsOf } from './about.ts'

/** px by which a page may be another height than was worked out: fractions of many lines. */
const tolerance = 2
/** px by which something may stand out of its page before anybody sees it: less than a third of a line. */
const unseen = 6

/** Holds the heights of the pages against the plan, and tells what stands out of its page. */
export function verifyHeights(pages: readonly HTMLElement[], plan: Plan, problem: Problem): LayoutProblem[] {
  const { columns, troubles } = plan
  // The breaker has said so already.
  const known = new Set(
    troubles.flatMap(({ kind, column }) => (kind === 'overflow' ? [Math.floor(column / problem.columns)] : [])),
  )
  return pages.flatMap((page, number): LayoutProblem[] => {
    const { height, overlap } = heightsOf(page)
    const over = Math.max(height - problem.page.height, overlap)
    const tell = (kind: string, amount: number): LayoutProblem[] => [
      { kind, page: number, at: atOf(page), about: wordsOf(page), amount: Math.round(amount) },
    ]
    if (known.has(number)) return []
    if (over > unseen) return tell('overflow', over)
    if (over > tolerance) return tell('height-differs', over)
    const column = columns[number]
    if (problem.columns > 1 || column === undefined) return []
    const [least, most] = expected(column, problem)
    return height > most + tolerance || height < least - tolerance ? tell('height-differs', height - least) : []
  })
}

/** Of all that stands in a page, and by how much the text reaches into its foot. */
export function heightsOf(page: HTMLElement): { readonly height: number; readonly overlap: number } {
  const { top } = page.getBoundingClientRect()
  let [text, foot, footTop] = [0, 0, Infinity]
  for (const child of page.children) {
    const rect = child.getBoundingClientRect()
    if (child.classList.contains('page-foot')) [foot, footTop] = [rect.height, rect.top - top]
    else text = Math.max(text, rect.bottom - top)
  }
  return { height: text + foot, overlap: text - footTop }
}

/** A page may be less high than planned where spaces collapse around a float; what is left may go into it. */
function expected(
  { height, slack, spread }: Column,
  { floatGap, grid = 0 }: Problem,
): readonly [least: number, most: number] {
  return [height - Math.max(floatGap, grid), height + (spread || grid > 0 ? Math.max(0, slack) : 0)]
}
