import type { RowContent, Table, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * Tells each row its part. A body row of dashes in every cell separates two groups of rows, one of equals signs the
 * body from the foot; both go. A head without a word goes as well: GFM cannot do without one, a table can.
 *
 * @param headerRows rows of the head
 * @param footRows rows that are known to be the foot
 */
export function groupRows(table: Table, headerRows: number, footRows = 0): void {
  const firstOfFoot = table.children.length - footRows
  const kept: TableRow[] = []
  let foot = false
  let opens = false
  for (const [at, row] of table.children.entries()) {
    const inHead = at < headerRows
    if (at >= firstOfFoot) foot = true
    if (!inHead && isAll(row.children, /^:?-{3,}:?$/)) {
      opens = true
      continue
    }
    if (!inHead && isAll(row.children, /^={3,}$/)) {
      foot = true
      continue
    }
    const first = opens && !foot
    row.data = { ...row.data, section: inHead ? 'head' : foot ? 'foot' : 'body', ...(first ? { opens: true } : {}) }
    opens = false
    if (!inHead || row.children.some((cell) => !isEmpty(cell))) kept.push(row)
  }
  table.children = kept
}

/** Whether a cell shows nothing. */
export function isEmpty(cell: RowContent): boolean {
  return cell.children.length === 0
}

function isAll(cells: readonly RowContent[], mark: RegExp): boolean {
  return cells.length > 0 && cells.every((cell) => mark.test(toString(cell).trim()))
}
