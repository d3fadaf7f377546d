import type { RowContent, Table, TableRow } from 'mdast'

/** What is done with a table that is wider than the line: smaller type, rows below each other, a page on its side, a picture. */
export const wideStrategies = ['shrink', 'stack', 'rotate', 'image'] as const
export type WideStrategy = (typeof wideStrategies)[number]

/** The smallest type that `shrink` goes to, in per cent of that of other tables. */
export const smallestShrink = 75

export type ColumnAlignment = 'left' | 'center' | 'right' | 'decimal'

/** What an author says about a table, beyond its cells. */
export interface TableOptions {
  readonly headerColumns: number
  /** One for each column; empty when the columns find their widths themselves. In per cent, 100 together. */
  readonly widths: readonly number[]
  readonly align: readonly (ColumnAlignment | undefined)[]
  readonly wide?: WideStrategy | undefined
  /** Whether notes called in the table stand below it, lettered, or with those of the chapter. */
  readonly notes: 'chapter' | 'below'
}

export const plainTable: TableOptions = { headerColumns: 0, widths: [], align: [], notes: 'chapter' }

declare module 'mdast' {
  interface TableData {
    options?: TableOptions | undefined
    /** The how-manyth table of its chapter it is, for ids of its header cells. */
    order?: number | undefined
  }
  interface TableRowData {
    section?: 'head' | 'body' | 'foot' | undefined
    /** A separator stands before it. */
    opens?: true | undefined
  }
  interface TableCellData {
    /** Columns and rows that the cell covers; 1 when nothing is said. */
    columns?: number | undefined
    rows?: number | undefined
  }
}

/** A cell where it stands. */
export interface PlacedCell {
  /** Undefined where the author wrote none. */
  readonly cell: RowContent | undefined
  /** The first row and column it covers, from 0, and how many. */
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** What it is a heading of, if it is one. */
  readonly heads: 'columns' | 'row' | undefined
}

export interface PlacedRow {
  readonly row: TableRow
  readonly part: 'head' | 'body' | 'foot'
  readonly cells: readonly PlacedCell[]
}

/** How many columns a table has: a GFM head and its line of dashes say so. */
export function columnsOf(table: Table): number {
  return table.align?.length ?? Math.max(0, ...table.children.map((row) => row.children.length))
}

/** Lays the cells of a table out on its grid (HTML §4.9.12.1): a cell that spans keeps later ones from its place. */
export function layOut(table: Table): PlacedRow[] {
  const columns = columnsOf(table)
  const headerColumns = table.data?.options?.headerColumns ?? 0
  const taken = new Set<string>()
  return table.children.map((row, at): PlacedRow => {
    const part = row.data?.section ?? (at === 0 ? 'head' : 'body')
    const cells: PlacedCell[] = []
    const place = (cell: RowContent | undefined, column: number): void => {
      const width = cell?.data?.columns ?? 1
      const height = Math.min(cell?.data?.rows ?? 1, table.children.length - at)
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) taken.add(`${at + down},${column + right}`)
      const heads = part === 'head' ? 'columns' : column < headerColumns ? 'row' : undefined
      cells.push({ cell, row: at, column, rows: height, columns: width, heads })
    }
    let column = 0
    for (const cell of row.children) {
      while (taken.has(`${at},${column}`)) column++
      place(cell, column)
    }
    for (let rest = 0; rest < columns; rest++) if (!taken.has(`${at},${rest}`)) place(undefined, rest)
    return { row, part, cells }
  })
}
