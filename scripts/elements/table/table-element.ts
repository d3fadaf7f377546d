import type { Element as HastElement, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Table } from 'mdast'
import type { RenderContext } from '../../book/element.ts'
import { columnsOf, layOut, plainTable, type PlacedCell, type PlacedRow } from '../../book/table.ts'
import { decimalPadding } from './decimal.ts'
import { isEmpty } from './groups.ts'
import { headerLinks, type HeaderLinks } from './header-ids.ts'
import { inlineBlocks } from './inline-blocks.ts'

interface CellLooks {
  readonly align: string | undefined
  readonly links: HeaderLinks | undefined
  /** Spaces that bring a number's point below the others. */
  readonly padding: string | undefined
  /** The headings of its column, for readers that set rows as blocks. */
  readonly label: string | undefined
}

/** What else a table may need of its surroundings. */
export interface TableLooks {
  /** Whether cells carry the words of their heading, for narrow screens. */
  readonly labelOf?: ((cell: PlacedCell) => string | undefined) | undefined
}

/** `<table>` with its column widths, head, groups of rows and foot. */
export function tableElement(node: Table, context: RenderContext, { labelOf }: TableLooks = {}): HastElement {
  const options = node.data?.options ?? plainTable
  const rows = layOut(node)
  const columns = columnsOf(node)
  const links = headerLinks(rows, `${context.chapter.id}_table-${node.data?.order ?? 0}`)
  const align = Array.from({ length: columns }, (_, at) => options.align[at] ?? node.align?.[at] ?? undefined)
  const decimals = new Set(align.flatMap((own, at) => (own === 'decimal' ? [at] : [])))
  const padding = decimals.size === 0 ? undefined : decimalPadding(rows, decimals, context.book.config.language)
  const rowElement = (row: PlacedRow): HastElement =>
    context.patch(
      row.row,
      h(
        'tr',
        row.cells
          .filter(({ column }) => column < columns)
          .map((cell) => {
            const own = align[cell.column]
            const looks = { align: own, links: links.get(cell), padding: padding?.get(cell), label: labelOf?.(cell) }
            return cellElement(cell, looks, context)
          }),
      ),
    )
  const fixed = options.widths.length > 0
  return context.patch(
    node,
    h('table', fixed ? { className: ['fixed'] } : {}, [
      ...(fixed && context.output.profile !== 'kindle' ? [columnGroup(options.widths)] : []),
      ...groupsOf(rows).map(([tagName, group]) => h(tagName, group.map(rowElement))),
    ]),
  )
}

/** Kindle honours no widths of columns; elsewhere they stand on the columns, where a theme can still overrule them. */
function columnGroup(widths: readonly number[]): HastElement {
  return h(
    'colgroup',
    widths.map((width) => h('col', { style: `width: ${width}%` })),
  )
}

/** Consecutive rows of one part; a separator begins another group of the same. */
function groupsOf(rows: readonly PlacedRow[]): [tagName: string, rows: PlacedRow[]][] {
  const groups: [tagName: string, rows: PlacedRow[]][] = []
  for (const row of rows) {
    const tagName = row.part === 'head' ? 'thead' : row.part === 'foot' ? 'tfoot' : 'tbody'
    const last = groups.at(-1)
    if (last?.[0] === tagName && row.row.data?.opens !== true) last[1].push(row)
    else groups.push([tagName, [row]])
  }
  return groups
}

/** Alignment is a class: the `align` attribute is not in HTML5 and a style attribute could not be overridden by a theme. */
function cellElement(placed: PlacedCell, looks: CellLooks, context: RenderContext): HastElement {
  const { cell, heads, columns, rows } = placed
  // A heading without words heads nothing: the corner above a column of headings.
  const heading = heads !== undefined && cell !== undefined && !isEmpty(cell)
  const spanner = heads === 'columns' && columns > 1
  const align = spanner ? 'center' : looks.align === 'decimal' ? 'right' : looks.align
  const classes = [
    ...(spanner ? ['spanner'] : []),
    ...(align === undefined || align === 'left' ? [] : [`align-${align}`]),
  ]
  const content = cell === undefined ? [] : cellContent(cell, context)
  const made = h(
    heading ? 'th' : 'td',
    {
      id: looks.links?.id,
      className: classes.length === 0 ? undefined : classes,
      scope: heading ? (heads === 'columns' ? 'col' : 'row') : undefined,
      headers: looks.links?.headers,
      colSpan: columns > 1 ? columns : undefined,
      rowSpan: rows > 1 ? rows : undefined,
      dataLabel: looks.label,
    },
    looks.padding === undefined ? content : [...content, looks.padding],
  )
  return cell === undefined ? made : context.patch(cell, made)
}

/** The content of a cell; Kindle wants no paragraphs in one (KFX-T08), so that theirs become lines. */
export function cellContent(cell: NonNullable<PlacedCell['cell']>, context: RenderContext): ElementContent[] {
  const content = context.all(cell)
  return cell.type === 'blockCell' && context.output.profile === 'kindle' ? inlineBlocks(content) : content
}
