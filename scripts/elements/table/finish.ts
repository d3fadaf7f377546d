import type { RowContent, Table } from 'mdast'
import type { Attributes } from '../../book/nodes.ts'
import type { ColumnAlignment } from '../../book/table.ts'
import type { ShapeTools } from '../../book/element.ts'
import { groupRows } from './groups.ts'
import { readOptions } from './options.ts'
import { joinCells, type Mark } from './spans.ts'

/** What is known of a table before its attributes are read. */
export interface Written {
  /** Rows of the head when nothing is said: one in a table of GFM. */
  readonly headerRows: number
  readonly footRows?: number | undefined
  /** Whether `<` and `^` join cells; data and drawings have none. */
  readonly joins: boolean
  readonly keys?: readonly string[] | undefined
  /** Alignments that the content asks for, where the author says nothing. */
  readonly align?: readonly (ColumnAlignment | undefined)[] | undefined
}

/**
 * Reads the options of a table, tells its rows their parts, joins its cells.
 *
 * @param refuse takes messages: the rule, what is unexpected, the way out, and the cell if one is meant
 */
export function finishTable(
  table: Table,
  attributes: Attributes,
  written: Written,
  tools: ShapeTools,
  refuse: (ruleId: string, reason: string, note: string, cell?: RowContent) => void,
): void {
  const { headerRows, ...options } = readOptions(attributes, written.keys ?? [], (reason, note) =>
    refuse('table-option', reason, note),
  )
  const align = (written.align ?? []).map((own, at) => options.align[at] ?? own)
  table.data = { ...table.data, options: align.length === 0 ? options : { ...options, align } }
  groupRows(table, headerRows ?? written.headerRows, written.footRows)
  if (!written.joins) return
  joinCells(
    table,
    (cell) => markOf(cell, tools),
    (cell, reason) => refuse('table-span', reason, 'Write `\\<` or `\\^` for the sign itself.', cell),
  )
}

/** A mark stands alone in its cell, as it was typed: `\<` is the sign itself. */
function markOf(cell: RowContent, tools: ShapeTools): Mark | undefined {
  const [only, ...others] = cell.children
  if (cell.type !== 'tableCell' || only?.type !== 'text' || others.length > 0) return undefined
  if (only.value !== '<' && only.value !== '^') return undefined
  return tools.sourceOf(only) === only.value ? only.value : undefined
}
