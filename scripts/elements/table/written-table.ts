import type { Nodes, Paragraph, Table } from 'mdast'
import type { ShapeTools } from '../../book/element.ts'
import type { Written } from './finish.ts'
import { gridLines, tableOfGrid } from './grid-table.ts'
import type { Refuse } from './shape.ts'
import { tableOfList } from './list-table.ts'

export interface WrittenTable extends Written {
  readonly table: Table
}

/** Whether a block is a paragraph of which somebody has drawn a table. */
export function isGrid(node: Nodes, tools: ShapeTools): node is Paragraph {
  return node.type === 'paragraph' && gridLines(node, tools.sourceOf(node)) !== undefined
}

/** The table that a block is: of bars, drawn, or a list of lists. Undefined when it is none, or a drawing that does not close. */
export function writtenTable(node: Nodes, tools: ShapeTools, refuse: Refuse): WrittenTable | undefined {
  if (node.type === 'table') return { table: node, headerRows: 1, joins: true }
  if (node.type === 'list') {
    const table = tableOfList(node, (row) =>
      refuse(
        'table-content',
        'Unexpected row that is no list of cells',
        'Write `- - first cell` and `  - second cell`.',
        row,
      ),
    )
    return { table, headerRows: 1, joins: true }
  }
  const lines = node.type === 'paragraph' ? gridLines(node, tools.sourceOf(node)) : undefined
  if (lines === undefined) return undefined
  const made = tableOfGrid(lines, (inner) => tools.lines(inner, node))
  if (made === undefined) {
    refuse(
      'table-grid',
      'Unexpected line in a drawn table, expected every `+` to meet `-` and `|` of its cells',
      'Draw the borders in a fixed-width font: all lines of a table have the same length.',
    )
    return undefined
  }
  const table = {
    ...made.table,
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from },
  }
  return { ...made, table, joins: false }
}
