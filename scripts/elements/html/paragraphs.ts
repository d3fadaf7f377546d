import type { Nodes, Paragraph, PhrasingContent } from 'mdast'

/** Words that stand among blocks as paragraphs of their own, without the white space around them. */
export function paragraphs(nodes: readonly Nodes[]): Nodes[] {
  const made: Nodes[] = []
  let open: Paragraph | undefined
  for (const node of nodes) {
    if (!isInLine(node)) {
      open = undefined
      made.push(node)
    } else if (open === undefined) {
      if (node.type === 'text' && node.value.trim() === '') continue
      open = {
        type: 'paragraph',
        children: [node],
        ...(node.position === undefined ? {} : { position: node.position }),
      }
      if (node.data?.from !== undefined) open.data = { from: node.data.from }
      made.push(open)
    } else open.children.push(node)
  }
  for (const node of made) if (node.type === 'paragraph') node.children = trimmed(node.children) as PhrasingContent[]
  return made
}

function isInLine(node: Nodes): node is PhrasingContent {
  return ['text', 'image', 'attributes', 'link', 'break', 'htmlPhrase'].includes(node.type)
}

/** Without the white space that a source has after a start tag and before an end tag. */
export function trimmed(nodes: readonly Nodes[]): Nodes[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}
