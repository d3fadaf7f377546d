import { attribute, childElements } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** A `td` or `th` where HTML's algorithm puts it (HTML, §4.9.12.1); counted from 0. */
export interface GridCell {
  readonly element: XmlElement
  readonly row: number
  readonly column: number
  /** As asked for: `colspan`, at most 1000. */
  readonly columnSpan: number
  /** As asked for; 0 goes to the end of the row group. */
  readonly rowSpan: number
  /** Asks for more rows than are left in its row group. */
  readonly tooTall: boolean
  /** Shares a place with a cell from a row above. */
  readonly overlaps: boolean
}

export interface TableGrid {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell[]
  /** False where the limit on places ended the walk: then there are more rows, columns and cells. */
  readonly complete: boolean
}

/** Places that cells may take, many times what any page can show. */
const places = 200_000
/** Columns that rows may pass on to the next row, all rows together. */
const passed = 20_000_000

/** Puts the cells of a table on its grid. */
export function gridOf(table: XmlElement): TableGrid {
  const cells: GridCell[] = []
  let [rows, columns, left, work] = [0, 0, places, passed]
  for (const group of rowGroupsOf(table)) {
    // How many more rows each column is taken for by a cell from above.
    const taken: number[] = []
    for (const [index, row] of group.entries()) {
      let column = 0
      const fresh: [number, number][] = []
      for (const element of childElements(row).filter((each) => isHtml(each, 'td', 'th'))) {
        while ((taken[column] ?? 0) > 0) column += 1
        const columnSpan = spanOf(element, 'colspan', 1, 1000)
        const rowSpan = spanOf(element, 'rowspan', 0, 65_534)
        left -= columnSpan
        if (left < 0) return { rows: rows + 1, columns, cells, complete: false }
        const height = rowSpan === 0 ? group.length - index : rowSpan
        const overlaps = taken.slice(column, column + columnSpan).some((more) => more > 0)
        const tooTall = index + height > group.length
        cells.push({ element, row: rows, column, columnSpan, rowSpan, tooTall, overlaps })
        for (let at = column; at < column + columnSpan; at++) fresh.push([at, height])
        column += columnSpan
        columns = Math.max(columns, column)
      }
      work -= taken.length
      if (work < 0) return { rows: rows + 1, columns, cells, complete: false }
      for (const at of taken.keys()) taken[at] = Math.max(0, (taken[at] ?? 0) - 1)
      for (const [at, height] of fresh) taken[at] = Math.max(taken[at] ?? 0, height - 1)
      rows += 1
    }
  }
  return { rows, columns, cells, complete: true }
}

/** The rows by their group; rows without one, as XHTML allows, form groups of their own between the others. */
function rowGroupsOf(table: XmlElement): XmlElement[][] {
  const groups: XmlElement[][] = []
  let loose: XmlElement[] | undefined
  for (const child of childElements(table)) {
    if (isHtml(child, 'tr')) {
      if (loose === undefined) groups.push((loose = []))
      loose.push(child)
    } else if (isHtml(child, 'thead', 'tbody', 'tfoot')) {
      loose = undefined
      groups.push(childElements(child).filter((each) => isHtml(each, 'tr')))
    }
  }
  return groups
}

/** A number as HTML reads it ("rules for parsing non-negative integers"), within bounds; 1 for anything else. */
function spanOf(cell: XmlElement, name: string, least: number, most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attribute(cell, name) ?? '')?.[1]
  const span = digits === undefined ? 1 : Number(digits)
  return span < least ? 1 : Math.min(span, most)
}
