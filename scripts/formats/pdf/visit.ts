import type { Element, Nodes } from 'hast'

/** Calls `visitor` on each element in document order; an element for which it returns `false` keeps its children unseen. */
export function visitElements(tree: Nodes, visitor: (element: Element) => void | false): void {
  if (tree.type === 'element' && visitor(tree) === false) return
  if ('children' in tree) for (const child of tree.children) visitElements(child, visitor)
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties
  return Array.isArray(className) ? className.map(String) : []
}
