import { isElement, type TagElement, type TagKid } from './tag-tree.ts'

/**
 * Cells of a table's later piece name the heads that are shown again above them, and which are no part of the tree. They get
 * the names of the first piece's heads, which stand in the same order. Changes the cells.
 *
 * @param more what the later piece holds
 * @param skipped its heads
 */
export function followFirstHeads(table: TagElement, more: readonly TagKid[], skipped: readonly TagElement[]): void {
  const heads = cellsIn(table.kids, 'TH')
  const named = new Map(
    skipped
      .flatMap((kid) => (kid.type === 'TH' ? [kid] : cellsIn(kid.kids, 'TH')))
      .flatMap(({ id }, index) => (id === undefined ? [] : [[id, heads[index]?.id] as const])),
  )
  for (const cell of [...cellsIn(more, 'TD'), ...cellsIn(more, 'TH')])
    cell.headers = cell.headers?.flatMap((id) => (named.has(id) ? (named.get(id) ?? []) : [id]))
}

function cellsIn(kids: readonly TagKid[], type: string): TagElement[] {
  return kids.filter(isElement).flatMap((kid) => (kid.type === type ? [kid] : cellsIn(kid.kids, type)))
}
