import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Moves all headings of a tree some levels down (or up).
 *
 * @returns the first heading that would leave the levels 1 to 6; then nothing has been moved
 */
export function shiftHeadings(tree: Root, by: number): Heading | undefined {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => void headings.push(node))
  const beyond = headings.find(({ depth }) => depth + by < 1 || depth + by > 6)
  if (beyond !== undefined) return beyond
  for (const heading of headings) heading.depth = (heading.depth + by) as Heading['depth'] // Within 1 to 6, see above.
  return undefined
}
