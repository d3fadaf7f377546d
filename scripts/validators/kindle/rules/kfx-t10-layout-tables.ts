import { isLayoutTable } from '../tables/is-layout-table.ts'
import { descendants, textOf } from '../../../base/xml-query.ts'
import { isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook } from '../sources.ts'
import type { BookTable } from '../tables/book-tables.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxT10LayoutTables: KindleRule = {
  id: 'KFX-T10',
  summary: 'A table is there for the layout',
  why: 'Tables of one row or column, and tables that put a number beside an equation, are set as tables: in narrow columns, opened by a tap, read aloud cell by cell. An equation in one is set within the line.',
  mend: 'Use blocks: a bordered div, a list, an equation as a block with its number as text.',
  basis: 'inferred',
  sources: [mathsBook],
  level: everywhere('warning'),
  check(book, report) {
    for (const table of book.tables) {
      const { document, element, grid } = table
      if (grid.cells.length === 0) continue
      const what = numbersEquation(table)
        ? 'table that numbers an equation'
        : isLayoutTable(table)
          ? `table of ${counted(grid.rows, 'row')} and ${counted(grid.columns, 'column')} for layout`
          : undefined
      if (what === undefined) continue
      report({ file: document.path, element, detail: `Unexpected ${what}, expected blocks of text` })
    }
  },
}

/** Whether all rows hold an equation alone in a cell and a number in another, as layouts of old have it. */
function numbersEquation({ grid }: BookTable): boolean {
  const rows = new Map<number, XmlElement[]>()
  for (const { element, row } of grid.cells) rows.set(row, [...(rows.get(row) ?? []), element])
  return Array.from(rows.values()).every(
    (cells) =>
      cells.some((cell) => descendants(cell, 'math').some((each) => isMathml(each)) && isBare(cell)) &&
      cells.some((cell) => /^\s*[([]\s*(?:[A-Z]\.)?[\d.]+[a-z]?\s*[)\]]\s*$/.test(textOf(cell))),
  )
}

/** Whether a cell has no words beside its equations. */
function isBare(cell: XmlElement): boolean {
  const equations = descendants(cell, 'math').map((each) => textOf(each).length)
  return textOf(cell).trim().length <= equations.reduce((sum, length) => sum + length, 0) + 2
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
