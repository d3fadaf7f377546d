import type { Continuing } from './continue-piece.ts'
import { skipped } from './said-again.ts'

/** The rest of a table: the head of its columns again, and columns as wide as they were. */
export function continueTable(table: HTMLElement, copy: HTMLElement, how: Continuing): void {
  const widths = how.columnWidths.get(table) ?? []
  const rest = copy as HTMLTableElement // A copy of a table is one.
  for (const part of [table, rest]) freezeColumns(part, widths)
  const head = table.querySelector(':scope > thead')
  if (head === null) return
  // Its rule belongs to the head; the table above stays open below, since it goes on.
  copy.style.borderTop = ''
  const again = head.cloneNode(true) as HTMLElement // A copy is of the kind it is copied from.
  // A group of rows has no element in the tags, and so no mark.
  for (const row of again.querySelectorAll('tr')) skipped(row, how)
  rest.insertBefore(again, rest.querySelector(':scope > tbody, :scope > tfoot'))
}

/** Columns of so many px, whatever stands in them. */
export function freezeColumns(table: HTMLElement, widths: readonly number[]): void {
  // Cuts are made from the last to the first: what is divided once more is fixed, and its copy has taken over the style alone.
  const isFrozen = table.style.tableLayout === 'fixed' && table.querySelector(':scope > colgroup') !== null
  if (widths.length === 0 || isFrozen) return
  for (const group of table.querySelectorAll(':scope > colgroup')) group.remove()
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.width = `${width}px`
    group.append(column)
  }
  const caption = table.querySelector(':scope > caption')
  if (caption === null) table.prepend(group)
  else caption.after(group)
  Object.assign(table.style, { tableLayout: 'fixed', width: `${widths.reduce((sum, width) => sum + width, 0)}px` })
}

/** How wide the columns of a table are, px, from a row whose cells each fill one; none where there is no such row. */
export function columnWidthsOf(table: Element): number[] {
  let widths: number[] = []
  for (const row of table.querySelectorAll(':scope > * > tr')) {
    const cells = [...row.children].filter((cell) => cell instanceof HTMLTableCellElement)
    if (cells.length > widths.length && cells.every(({ colSpan }) => colSpan === 1))
      widths = cells.map((cell) => cell.getBoundingClientRect().width)
  }
  return widths
}
