import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'

/** The text that a node was parsed from, in the chapter's file or in one that it includes. */
export function sourceOf(node: Nodes, file: VFile, included: ReadonlyMap<string, VFile>): string {
  const { start, end } = node.position ?? {}
  const own = node.data?.from === undefined ? file : included.get(node.data.from)
  return start?.offset === undefined || own === undefined ? '' : String(own).slice(start.offset, end?.offset)
}
