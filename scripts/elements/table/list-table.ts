import type { List, ListItem, RowContent, Table } from 'mdast'

/**
 * A table written as a list of rows, each a list of cells (MyST's and reStructuredText's `list-table`): cells can hold
 * paragraphs, lists, code, whatever a list item holds.
 *
 * @param refuse takes a row that is no list of cells; its words become a cell of their own
 */
export function tableOfList(list: List, refuse: (row: ListItem) => void): Table {
  const rows = list.children.map((item) => {
    const [cells, ...rest] = item.children
    if (cells?.type === 'list' && rest.length === 0) return { item, cells: cells.children }
    refuse(item)
    return { item, cells: [item] }
  })
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return {
    type: 'table',
    align: Array.from({ length: columns }, () => null),
    children: rows.map(({ item, cells }) => ({ type: 'tableRow', children: cells.map(cellOf), ...placeOf(item) })),
    ...placeOf(list),
  }
}

/** One paragraph needs no element of its own, as in a tight list. */
export function cellOf(blocks: Pick<ListItem, 'children' | 'position' | 'data'>): RowContent {
  const [first, ...rest] = blocks.children
  if (first === undefined) return { type: 'tableCell', children: [], ...placeOf(blocks) }
  if (first.type === 'paragraph' && rest.length === 0)
    return { type: 'tableCell', children: first.children, ...placeOf(blocks) }
  return { type: 'blockCell', children: blocks.children, ...placeOf(blocks) }
}

function placeOf({ position, data }: Pick<ListItem, 'position' | 'data'>): Pick<RowContent, 'position' | 'data'> {
  return {
    ...(position === undefined ? {} : { position }),
    ...(data?.from === undefined ? {} : { data: { from: data.from } }),
  }
}
