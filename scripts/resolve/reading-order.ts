import type { FootnoteDefinition, Nodes, Parents } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Calls `see` for every node below `tree` in the order in which a reader meets it: a note where it is called first,
 * wherever the file defines it. Notes that nothing calls come last.
 */
export function inReadingOrder(tree: Parents, see: (node: Nodes, ancestors: readonly Parents[]) => void): void {
  const waiting = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!waiting.has(node.identifier)) waiting.set(node.identifier, node)
  })
  const walk = (node: Nodes, ancestors: readonly Parents[]): void => {
    see(node, ancestors)
    if (node.type === 'footnoteReference') {
      const note = waiting.get(node.identifier)
      waiting.delete(node.identifier)
      if (note !== undefined) walk(note, [tree])
    }
    if (!('children' in node)) return
    const inside = [...ancestors, node]
    for (const child of node.children) if (child.type !== 'footnoteDefinition') walk(child, inside)
  }
  walk(tree, [])
  for (const note of waiting.values()) walk(note, [tree])
}
