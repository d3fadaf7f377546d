import type { Unit } from '../paginator/problem.ts'
import { px } from './edges.ts'
import { readTagMark } from '../tag-mark.ts'

export interface Row {
  /** The first element of the rows that stay together. */
  readonly element: Element
  readonly top: number
  readonly bottom: number
  readonly breakBefore: Unit['breakBefore']
  readonly breakAfter: Unit['breakAfter']
  /** The row that this is a part of (divide-rows.ts). */
  readonly part: number | undefined
  /** px above such a part at the head of a page. */
  readonly above: number
}

/**
 * The rows of a table between which pages may divide it: cells that reach over several rows hold these together, and the head of
 * the columns belongs to the first row of the body.
 */
export function readTable(table: Element): Row[] {
  const rows: {
    element: HTMLElement
    top: number
    bottom: number
    open: number
    avoid: [boolean, boolean]
  }[] = []
  const head = table.querySelector(':scope > thead')
  const heads = table.querySelectorAll(':scope > thead > tr').length
  for (const [at, row] of [...table.querySelectorAll<HTMLElement>(':scope > * > tr')].entries()) {
    const { top, bottom } = row.getBoundingClientRect()
    const spans = [...row.children].map((cell) => (cell instanceof HTMLTableCellElement ? cell.rowSpan || 1 : 1))
    const reach = at + Math.max(1, ...spans)
    const last = rows.at(-1)
    const joined = last !== undefined && (at < last.open || (head !== null && at <= heads && at > 0))
    const { breakBefore, breakAfter } = getComputedStyle(row)
    if (joined) {
      last.bottom = bottom
      last.open = Math.max(last.open, reach)
      last.avoid[1] = breakAfter === 'avoid'
    } else
      rows.push({ element: row, top, bottom, open: reach, avoid: [breakBefore === 'avoid', breakAfter === 'avoid'] })
  }
  return rows.map(({ element, top, bottom, avoid }, index) => ({
    element: index === 0 ? (element.parentElement ?? element) : element,
    top,
    bottom,
    breakBefore: avoid[0] && index > 0 ? 'avoid' : undefined,
    breakAfter: avoid[1] && index < rows.length - 1 ? 'avoid' : undefined,
    part: readTagMark(element.lang).mark?.number,
    above: px(element.style.getPropertyValue('--row-top')),
  }))
}
