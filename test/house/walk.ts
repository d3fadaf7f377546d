import { visitorKeys, type Node } from 'oxc-parser'

/** Calls `visit` for a node and all below it, in the order of the source. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const key of visitorKeys[node.type] ?? []) {
    // The keys of a node's type lead to a node, to a list that may have holes, or to nothing.
    const below = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key]
    for (const child of Array.isArray(below) ? below : [below]) if (child) walk(child, visit)
  }
}
