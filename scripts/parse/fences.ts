import type { Code } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'

/**
 * Whether a fenced code block goes to the end of its container because nothing closes it.
 *
 * @param source the file that the node's places refer to
 */
export function isUnclosedFence(node: Code, source: string): boolean {
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split(/\r\n|\r|\n/)
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0]
  if (fence === undefined) return false
  const last = lines.length === 1 ? '' : (lines.at(-1) ?? '')
  const closing = /(?:^|[\t >])(`+|~+)[\t ]*$/.exec(last)?.[1]
  if (closing === undefined || closing[0] !== fence[0] || closing.length < fence.length) return true
  // A line that looks like a fence is content when the value has a line for every line after the first.
  return node.value !== '' && node.value.split('\n').length >= lines.length - 1
}

/** Whether a container goes to the end of what holds it because nothing closes it. */
export function isUnclosedDirective(node: ContainerDirective): boolean {
  return node.data?.position?.closing === undefined
}
