import type { Nodes, PhrasingContent } from 'mdast'

/**
 * A title or caption as it can stand in a second place: its emphasis, code and formulas, without ids, notes, links and marks of the
 * index. In one line: a list on pages keeps its spaces, and would keep an end of line of the Markdown too.
 */
export function repeatedTitle(title: readonly PhrasingContent[]): PhrasingContent[] {
  return structuredClone([...title]).flatMap(repeated)
}

function repeated(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return []
  if (node.type === 'text') node.value = node.value.replaceAll('\n', ' ')
  if (node.data !== undefined) delete node.data.id
  if (!('children' in node)) return [node]
  const children = (node.children as Nodes[]).flatMap((child) => repeated(child as PhrasingContent)) // Phrasing holds phrasing.
  const marks = node.type === 'span' && node.attributes.classes.includes('index')
  if (node.type === 'link' || marks) return children
  return [Object.assign(node, { children })]
}
