import type { Element, Nodes } from 'hast'

/** Calls `visitor` on each element of a tree in document order. */
export function visitElements(tree: Nodes, visitor: (element: Element) => void): void {
  if (tree.type === 'element') visitor(tree)
  if ('children' in tree) for (const child of tree.children) visitElements(child, visitor)
}

/** The first element that fits, in document order. */
export function findElement(tree: Nodes, fits: (element: Element) => boolean): Element | undefined {
  if (tree.type === 'element' && fits(tree)) return tree
  if (!('children' in tree)) return undefined
  for (const child of tree.children) {
    const found = findElement(child, fits)
    if (found !== undefined) return found
  }
  return undefined
}
