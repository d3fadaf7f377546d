import type { LayoutProblem, LayoutRequest } from '../layout.ts'
import { atOf, wordsOf } from './about.ts'
import { px } from './edges.ts'

/** Something wider than its line, px, which could not be made small enough. */
export interface TooWide {
  readonly element: Element
  readonly amount: number
}

/** px by which something may stand out of its line before anybody sees it. */
const unseen = 1

const range = document.createRange()

/**
 * Makes formulas, code and tables that are wider than their lines smaller, at most to `leastScale` of their size; the formulas of one
 * equation alike. What does not fit then is told, and keeps its size where it only reaches into the margin by up to `spare`. What would
 * leave the sheet is made as small as its line: nothing is printed there.
 */
export function fitWidth(root: Element, { leastScale, spare = Infinity }: LayoutRequest): TooWide[] {
  const groups = new Map<Element, { scale: number; over: number; readonly parts: (HTMLElement | MathMLElement)[] }>()
  for (const part of root.querySelectorAll<HTMLElement | MathMLElement>('math[display="block"], pre, table')) {
    const { width, room, alone } = widthsOf(part)
    const key = part.closest('.equation') ?? part
    const group = groups.get(key) ?? { scale: 1, over: 0, parts: [] }
    groups.set(key, group)
    group.parts.push(part)
    if (width > room + unseen) group.scale = Math.min(group.scale, room / width)
    group.over = Math.max(group.over, width - alone)
  }
  const tooWide: TooWide[] = []
  for (const [element, { scale, over, parts }] of groups) {
    if (scale === 1) continue
    if (scale >= leastScale && shrink(parts, scale)) continue
    if (over > unseen) tooWide.push({ element, amount: over })
    if (over > spare) shrink(parts, scale)
  }
  return tooWide
}

/** @returns whether it was enough: a table whose paddings do not go with its letters is as large again as it was */
function shrink(parts: readonly (HTMLElement | MathMLElement)[], scale: number): boolean {
  const sizes = parts.map((part) => px(getComputedStyle(part).fontSize) * scale)
  for (const [at, size] of sizes.entries())
    parts[at]?.style.setProperty('font-size', `${Math.floor(size * 100) / 100}px`)
  const fits = parts.every((part) => {
    if (part.localName !== 'table') return true
    const { width, room } = widthsOf(part)
    return width <= room + unseen
  })
  if (!fits) for (const part of parts) part.style.removeProperty('font-size')
  return fits
}

/** How wide something is, the room it has beside what stands in its line, and the room it would have alone, px. */
function widthsOf(part: Element): { readonly width: number; readonly room: number; readonly alone: number } {
  if (part.localName === 'pre') return { width: part.scrollWidth, room: part.clientWidth, alone: part.clientWidth }
  const parent = part.parentElement
  const alone = parent?.clientWidth ?? 0
  if (part.localName === 'table') return { width: part.getBoundingClientRect().width, room: alone, alone }
  range.selectNodeContents(part)
  const beside = [...(parent?.children ?? [])].filter((child) => child !== part)
  const taken = beside.reduce((sum, child) => sum + child.getBoundingClientRect().width, 0)
  return { width: range.getBoundingClientRect().width, room: alone - taken, alone }
}

/** Where what is too wide came to stand. */
export function tellTooWide(tooWide: readonly TooWide[], pages: readonly HTMLElement[]): LayoutProblem[] {
  return tooWide.map(({ element, amount }) => ({
    kind: 'wide',
    page: Math.max(
      0,
      pages.findIndex((page) => page.contains(element)),
    ),
    at: atOf(element),
    about: wordsOf(element),
    amount: Math.round(amount),
  }))
}
