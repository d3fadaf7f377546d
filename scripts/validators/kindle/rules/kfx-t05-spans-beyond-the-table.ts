import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { GridCell, TableGrid } from '../tables/table-grid.ts'

export const kfxT05SpansBeyondTheTable: KindleRule = {
  id: 'KFX-T05',
  summary: 'A cell spans more rows or columns than its table has',
  why: 'colspan and rowspan have to fit into the table; where they do not, readers disagree on where the cells stand.',
  mend: 'Set colspan to the columns and rowspan to the rows that are there.',
  basis: 'documented',
  sources: [`${guide2020}, §10.5`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element: table, grid } of book.tables) {
      const starts = new Set(grid.cells.map(({ column }) => column))
      const [first, ...others] = grid.cells.flatMap((cell) => {
        const problem = problemOf(cell, grid, starts)
        return problem === undefined ? [] : [{ cell, problem }]
      })
      if (first === undefined) continue
      const more = others.length === 0 ? '' : `, and ${others.length} more in <table> of line ${table.place.line}`
      report({
        file: document.path,
        element: first.cell.element,
        detail: `Unexpected ${first.problem}${more}, expected cells that fit`,
      })
    }
  },
}

function problemOf(cell: GridCell, grid: TableGrid, starts: ReadonlySet<number>): string | undefined {
  if (cell.tooTall && grid.complete) return `rowspan="${cell.rowSpan}" over more rows than follow`
  if (cell.overlaps) return 'cell in the place of another'
  // In a column that no cell begins in there is nothing to span.
  const last = cell.column + cell.columnSpan - 1
  if (grid.complete && last > cell.column && !starts.has(last))
    return `colspan="${cell.columnSpan}" over more columns than there are`
  return undefined
}
