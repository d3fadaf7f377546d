import type { Nodes, PhrasingContent } from 'mdast'

/** A title as it can stand in a second place: its emphasis, code and formulas, without ids, notes, links and marks of the index. */
export function repeatedTitle(title: readonly PhrasingContent[]): PhrasingContent[] {
  return structuredClone([...title]).flatMap(repeated)
}

function repeated(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return []
  if (node.data !== undefined) delete node.data.id
  if (!('children' in node)) return [node]
  const children = (node.children as Nodes[]).flatMap((child) => repeated(child as PhrasingContent)) // Phrasing holds phrasing.
  const marks = node.type === 'span' && node.attributes.classes.includes('index')
  if (node.type === 'link' || marks) return children
  return [Object.assign(node, { children })]
}
