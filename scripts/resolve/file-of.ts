import type { Node, Parents } from 'mdast'
import type { VFile } from 'vfile'

/** The path of the file that a node was written in: the chapter's, unless it came with an include. */
export function fileOf(file: VFile, node: Node, ancestors: readonly Parents[] = []): string {
  return node.data?.from ?? ancestors.findLast((ancestor) => ancestor.data?.from !== undefined)?.data?.from ?? file.path
}
