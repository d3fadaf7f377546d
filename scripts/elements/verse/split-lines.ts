import type { PhrasingContent } from 'mdast'

/** Inline content cut at its line ends; what runs over several lines is closed and opened again. */
export function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    for (const [at, piece] of pieces(node).entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push(...piece)
    }
  }
  return lines
}

function pieces(node: PhrasingContent): PhrasingContent[][] {
  if (node.type === 'break') return [[], []]
  if (node.type === 'text') return node.value.split('\n').map((value) => (value === '' ? [] : [{ ...node, value }]))
  // A note keeps its own lines: it is set elsewhere.
  if (!('children' in node) || node.type === 'inlineNote') return [[node]]
  const lines = splitLines(node.children)
  return lines.length === 1 ? [[node]] : lines.map((children) => [{ ...node, children }])
}
