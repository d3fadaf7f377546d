import type { PlacedCell, PlacedRow } from '../../book/table.ts'
import { isEmpty } from './groups.ts'

/** What a cell says about its headings (HTML §4.9.12.2). */
export interface HeaderLinks {
  readonly id?: string | undefined
  /** Ids of the headings of the cell, those of its columns first. */
  readonly headers?: string[] | undefined
}

/**
 * In a table with one row and one column of headings `scope` says which heading belongs to which cell. Where headings
 * cover several cells or stand in several rows, each cell names its own.
 *
 * @param prefix of the ids, unique in the book
 * @returns by cell; empty for a simple table
 */
export function headerLinks(rows: readonly PlacedRow[], prefix: string): ReadonlyMap<PlacedCell, HeaderLinks> {
  const links = new Map<PlacedCell, HeaderLinks>()
  const cells = rows.flatMap((row) => row.cells)
  const heads = cells.filter(({ heads: what, cell }) => what !== undefined && cell !== undefined && !isEmpty(cell))
  if (!isComplex(rows, heads)) return links
  const ids = new Map(heads.map((head, at) => [head, `${prefix}-h${at + 1}`]))
  for (const cell of cells) {
    const own = heads.filter((head) => head !== cell && isHeadingOf(head, cell)).map((head) => ids.get(head) ?? '')
    links.set(cell, { id: ids.get(cell), headers: own.length === 0 ? undefined : own })
  }
  return links
}

function isComplex(rows: readonly PlacedRow[], heads: readonly PlacedCell[]): boolean {
  const headerRows = rows.filter(({ part }) => part === 'head').length
  const headerColumns = new Set(heads.filter(({ heads: what }) => what === 'row').map(({ column }) => column)).size
  return headerRows > 1 || headerColumns > 1 || heads.some((head) => head.columns > 1 || head.rows > 1)
}

function isHeadingOf(head: PlacedCell, cell: PlacedCell): boolean {
  const meets = (a: number, lengthA: number, b: number, lengthB: number): boolean => a < b + lengthB && b < a + lengthA
  const sameColumn = meets(head.column, head.columns, cell.column, cell.columns)
  const sameRow = meets(head.row, head.rows, cell.row, cell.rows)
  if (head.heads === 'columns') return sameColumn && head.row < cell.row
  return sameRow && cell.heads !== 'columns' && head.column < cell.column
}
