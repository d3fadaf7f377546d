import { isElement, type TagElement, type TagKid } from './tag-tree.ts'

/**
 * Numbers the ids of cells in reading order: Chromium takes them from its process's counters, and two prints are to be the
 * same bytes. A head that a cell names and that is not in the tree is left out. Changes the elements.
 */
export function numberIds(kids: readonly TagKid[]): void {
  const ids = new Map<string, string>()
  const visit = (inner: readonly TagKid[], change: (element: TagElement) => void): void => {
    for (const kid of inner) {
      if (!isElement(kid)) continue
      change(kid)
      visit(kid.kids, change)
    }
  }
  visit(kids, (element) => {
    if (element.id === undefined || element.type === 'Note') return
    const id = `cell-${ids.size + 1}`
    ids.set(element.id, id)
    element.id = id
  })
  visit(kids, (element) => {
    const headers = element.headers?.flatMap((id) => ids.get(id) ?? [])
    element.headers = headers?.length === 0 ? undefined : headers
  })
}
