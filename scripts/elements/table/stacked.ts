import type { Element as HastElement, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { RenderContext } from '../../book/element.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { columnsOf, layOut, type PlacedCell, type PlacedRow } from '../../book/table.ts'
import { isEmpty } from './groups.ts'
import { cellContent } from './table-element.ts'

/** The words of the headings above a cell, the outermost first: "Latency, p50". */
export function labelOfCell(rows: readonly PlacedRow[], { column, columns, heads }: PlacedCell): string | undefined {
  if (heads === 'columns') return undefined
  const above = rows
    .filter(({ part }) => part === 'head')
    .flatMap(({ cells }) =>
      cells.filter((head) => head.column < column + columns && column < head.column + head.columns),
    )
  const words = above.map(({ cell }) => toString(cell).replace(/\s+/g, ' ').trim()).filter((word) => word !== '')
  return words.length === 0 ? undefined : [...new Set(words)].join(', ')
}

/**
 * Each row as a block: its first cell is the title, each other one a line; both begin with the words of their heading, as
 * text, because Kindle shows none that a style sheet makes.
 */
export function stackedRows(node: Table, context: RenderContext): HastElement[] {
  const rows = layOut(node)
  const columns = columnsOf(node)
  const rendered = new Map<PlacedCell, ElementContent[]>()
  const contentOf = (cell: PlacedCell): ElementContent[] => {
    const before = rendered.get(cell)
    // A cell that covers several rows is said in each, but an id stands once in a book.
    if (before !== undefined) return before.map(withoutIds)
    const made = cell.cell === undefined ? [] : cellContent(cell.cell, context)
    rendered.set(cell, made)
    return made
  }
  const all = rows.flatMap((row) => row.cells)
  return rows.flatMap((row, at) => {
    if (row.part === 'head') return []
    const cells = all
      .filter((cell) => cell.row <= at && at < cell.row + cell.rows && cell.column < columns)
      .toSorted((a, b) => a.column - b.column)
    const lines = cells.flatMap((cell, index): ElementContent[] => {
      if (cell.cell === undefined || isEmpty(cell.cell)) return []
      const content = contentOf(cell)
      const label = labelOfCell(rows, cell)
      const blocks = content.some((child) => child.type === 'element' && blockNames.has(child.tagName))
      const named = label === undefined ? [] : [h('span.stack-label', label + colon(context)), ' ']
      if (index === 0) return [h(blocks ? 'div.stack-title' : 'p.stack-title', [...named, ...content])]
      return blocks
        ? [...(label === undefined ? [] : [h('p.stack-line', named.slice(0, 1))]), ...content]
        : [h('p.stack-line', [...named, ...content])]
    })
    return lines.length === 0 ? [] : [context.patch(row.row, h('div.stack-row', lines))]
  })
}

const blockNames = new Set(['ul', 'ol', 'dl', 'pre', 'figure', 'blockquote', 'div', 'aside', 'section', 'table', 'p'])

function colon({ book }: RenderContext): string {
  return wordsOf(book.config.language).colon.trimEnd()
}

function withoutIds(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { id: _, ...properties } = node.properties
  return { ...node, properties, children: node.children.map(withoutIds) }
}
