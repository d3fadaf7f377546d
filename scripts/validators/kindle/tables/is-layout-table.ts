import { attribute } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import type { BookTable } from './book-tables.ts'

/** Whether a table is one by its markup only: its author says so, or it has one row or one column and no head. */
export function isLayoutTable({ element, grid }: BookTable): boolean {
  if (/^(?:presentation|none)$/.test(attribute(element, 'role') ?? '')) return true
  const single = grid.complete && (grid.rows === 1 || grid.columns === 1)
  return single && !grid.cells.some((cell) => isHtml(cell.element, 'th'))
}
