import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'

/** Says of every node below one which included file it comes from, the hidden caption of an image too. */
export function markIncluded(tree: Nodes, from: string): void {
  visit(tree, (node) => {
    node.data = { ...node.data, from: node.data?.from ?? from }
    if (node.type === 'image') for (const words of node.data.caption ?? []) markIncluded(words, from)
  })
}
