import type { RowContent, Table } from 'mdast'

/** `<` joins a cell to the one on its left, `^` to the one above. */
export type Mark = '<' | '^'

/**
 * Joins cells: a cell that holds a mark goes, and the one that it points to, perhaps over other marks, covers its place.
 *
 * @param markOf the mark that a cell holds and nothing else; an escaped one is text
 * @param refuse reports a mark that points nowhere, or cells that would not be a rectangle; they stay as written
 */
export function joinCells(
  table: Table,
  markOf: (cell: RowContent) => Mark | undefined,
  refuse: (cell: RowContent, reason: string) => void,
): void {
  const owners = table.children.map(({ children }) => children.slice())
  const joined = new Set<RowContent>()
  for (const [at, row] of table.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const mark = markOf(cell)
      if (mark === undefined) continue
      const above = table.children[at - 1]
      const sameGroup = above?.data?.section === row.data?.section && row.data?.opens !== true
      const owner = mark === '<' ? owners[at]?.[column - 1] : sameGroup ? owners[at - 1]?.[column] : undefined
      if (owner === undefined) {
        refuse(cell, `Unexpected \`${mark}\` in a cell with no other ${mark === '<' ? 'on its left' : 'above it'}`)
        continue
      }
      const line = owners[at]
      if (line !== undefined) line[column] = owner
      joined.add(cell)
    }
  }
  for (const [owner, box] of boxesOf(owners)) {
    if (box.count === box.rows * box.columns) {
      if (box.count > 1) owner.data = { ...owner.data, columns: box.columns, rows: box.rows }
      continue
    }
    refuse(owner, 'Unexpected shape of joined cells, expected a rectangle')
    for (const cell of box.marks(table)) joined.delete(cell)
  }
  for (const row of table.children) row.children = row.children.filter((cell) => !joined.has(cell))
}

interface Box {
  readonly rows: number
  readonly columns: number
  /** Places that the owner covers. */
  readonly count: number
  readonly marks: (table: Table) => RowContent[]
}

function boxesOf(owners: readonly (readonly RowContent[])[]): Map<RowContent, Box> {
  const places = new Map<RowContent, [row: number, column: number][]>()
  for (const [at, row] of owners.entries())
    for (const [column, owner] of row.entries()) places.set(owner, [...(places.get(owner) ?? []), [at, column]])
  return new Map(
    [...places].map(([owner, taken]) => {
      const extent = (values: number[]): number => Math.max(...values) - Math.min(...values) + 1
      return [
        owner,
        {
          rows: extent(taken.map(([row]) => row)),
          columns: extent(taken.map(([, column]) => column)),
          count: taken.length,
          marks: (table) => taken.flatMap(([row, column]) => table.children[row]?.children[column] ?? []),
        },
      ]
    }),
  )
}
