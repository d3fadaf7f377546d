import type { Nodes } from 'mdast'
import type { BoxConfig } from '../book/config.ts'

/**
 * Counts the boxes of one chapter whose kind book.yaml numbers, each kind by itself.
 *
 * @returns the number of a box within its chapter, and what its kind is called; undefined for all else
 */
export function createBoxCounts(
  boxes: Readonly<Record<string, BoxConfig>>,
): (node: Nodes) => { readonly count: number; readonly called: string } | undefined {
  const counts = new Map<string, number>()
  return (node) => {
    const box = node.type === 'admonition' ? boxes[node.kind] : undefined
    if (node.type !== 'admonition' || box?.numbered !== true) return undefined
    const count = (counts.get(node.kind) ?? 0) + 1
    counts.set(node.kind, count)
    return { count, called: box.title }
  }
}
