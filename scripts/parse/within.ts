import type { Code, Root } from 'mdast'
import type { Point } from 'unist'
import { VFile } from 'vfile'
import { shiftPositions } from './shift-positions.ts'

/**
 * Parses the content of a fenced code block as Markdown of its own. The fence stands at the beginning of a line: then
 * every place of the result, offsets included, is a place of the file that the block was written in.
 *
 * @param source that file
 */
export function parseWithin(parser: (file: VFile) => Root, code: Code, source: string): Root {
  const tree = parser(new VFile(code.value))
  const start = contentStart(code, source)
  if (start !== undefined) shiftPositions(tree, start)
  return tree
}

/** The point after the line that opens the block. */
function contentStart({ position }: Code, source: string): Point | undefined {
  if (position?.start.offset === undefined) return undefined
  const opening = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(source.slice(position.start.offset))?.[0] ?? ''
  return { line: position.start.line + 1, column: 1, offset: position.start.offset + opening.length }
}
