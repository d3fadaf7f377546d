import type { Table } from 'mdast'
import { captionOf } from '../../book/caption.ts'
import type { Element } from '../../book/element.ts'
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
      const number = node.data?.number
      const label = number === undefined ? undefined : labelOf(context.book.config, 'tbl', number)
      const [words, cells] = node.children
      const caption = captionOf(label, context.all(words))
      const fit = tableFit(cells, context.output)
      const kindle = context.output.profile === 'kindle'
      const rows = fit.set === 'stacked' && !kindle ? layOut(cells) : undefined
      const content =
        fit.set === 'stacked' && kindle
          ? stackedRows(cells, context)
          : [tableElement(cells, context, { labelOf: rows && ((cell) => labelOfCell(rows, cell)) })]
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: {
          id: node.data?.id,
          className: ['table', ...node.attributes.classes, ...classesOf(fit, context.output)],
        },
        children: [...(caption === undefined ? [] : [caption]), ...content],
      })
    },
  },
}

/** Readers of the plain EPUB have screens of all widths: there only the narrow ones shrink and stack. */
function classesOf({ set, share }: TableFit, { format, profile }: { format: string; profile: string }): string[] {
  const narrow = format !== 'pdf' && profile !== 'kindle'
  const made = set === 'stacked' ? [narrow ? 'stack' : 'stacked'] : set === 'rotated' ? ['rotate'] : []
  return share === 100 ? made : [...made, `${narrow ? 'narrow-' : ''}shrink-${share}`]
}
