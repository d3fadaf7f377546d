import type { PhrasingContent, Root } from 'mdast'
import type { Point } from 'unist'
import { VFile } from 'vfile'
import { shiftPositions } from './shift-positions.ts'

/**
 * Parses inline Markdown on its own (captions, titles).
 *
 * @param at where the text stands in its chapter, so that messages about it find it
 */
export function parseInline(parser: (file: VFile) => Root, markdown: string, at: Point | undefined): PhrasingContent[] {
  const tree = parser(new VFile(markdown))
  if (at !== undefined) shiftPositions(tree, at)
  const [first, ...rest] = tree.children
  // A caption that looks like a heading or a list is meant as words.
  if (first === undefined) return []
  if (first.type === 'paragraph' && rest.length === 0) return first.children
  return [{ type: 'text', value: markdown }]
}
