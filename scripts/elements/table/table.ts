import type { ElementContent } from 'hast'
import type { Table } from 'mdast'
import { captionOf } from '../../book/caption.ts'
import type { Element, RenderContext } from '../../book/element.ts'
import { labelOf } from '../../book/label.ts'
import type { CaptionedTable } from '../../book/nodes.ts'
import { layOut } from '../../book/table.ts'
import { tableFit, type TableFit } from '../../book/table-fit.ts'
import { tableContainers } from './from-directive.ts'
import { shapeTables } from './shape.ts'
import { labelOfCell, stackedRows } from './stacked.ts'
import { tableElement } from './table-element.ts'

/** Tables of bars, lists of lists in `::: table`, drawn tables, and `::table{file="data/x.csv"}`. */
export const table: Element = {
  name: 'table',
  containers: tableContainers,
  shape: shapeTables,
  handlers: {
    table: (node: Table, context) => tableElement(node, context),
    captionedTable: (node: CaptionedTable, context) => {
      const [, cells] = node.children
      const { options, order } = cells.data ?? {}
      const fit = tableFit(cells, context.output)
      const { made, notes } =
        options?.notes === 'below'
          ? context.notes.apart(`table-${order ?? 0}`, () => contentOf(node, fit, context))
          : { made: contentOf(node, fit, context), notes: [] }
      const below: ElementContent[] =
        notes.length === 0
          ? []
          : [
              {
                type: 'element',
                tagName: 'div',
                properties: { className: ['table-notes'], epubType: 'footnotes' },
                children: notes,
              },
            ]
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: {
          id: node.data?.id,
          className: ['table', ...node.attributes.classes, ...classesOf(fit, context.output)],
        },
        children: [...made, ...below],
      })
    },
  },
}

/** The caption, and the table or, on Kindle, its rows as blocks. */
function contentOf(node: CaptionedTable, { set }: TableFit, context: RenderContext): ElementContent[] {
  const number = node.data?.number
  const label = number === undefined ? undefined : labelOf(context.book.config, 'tbl', number)
  const [words, cells] = node.children
  const caption = captionOf(label, context.all(words))
  const kindle = context.output.profile === 'kindle'
  const rows = set === 'stacked' && !kindle ? layOut(cells) : undefined
  return [
    ...(caption === undefined ? [] : [caption]),
    ...(set === 'stacked' && kindle
      ? stackedRows(cells, context)
      : [tableElement(cells, context, { labelOf: rows && ((cell) => labelOfCell(rows, cell)) })]),
  ]
}

/** Readers of the plain EPUB have screens of all widths: there only the narrow ones shrink and stack. */
function classesOf({ set, share }: TableFit, { format, profile }: { format: string; profile: string }): string[] {
  const narrow = format !== 'pdf' && profile !== 'kindle'
  const made =
    set === 'stacked'
      ? [narrow ? 'stack' : 'stacked']
      : set === 'rotated'
        ? ['rotate']
        : set === 'pictured'
          ? ['pictured']
          : []
  return share === 100 ? made : [...made, `${narrow ? 'narrow-' : ''}shrink-${share}`]
}
