import type { ElementContent } from 'hast'

/** Highlighted code line by line: spans that run over several lines are closed and opened again. */
export function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const made: ElementContent[][] = [[]]
  for (const node of nodes) {
    for (const [at, piece] of piecesOf(node).entries()) {
      if (at > 0) made.push([])
      if (piece !== undefined) made.at(-1)?.push(piece)
    }
  }
  return made
}

function piecesOf(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === 'text')
    return node.value.split('\n').map((value) => (value === '' ? undefined : { type: 'text', value }))
  if (node.type !== 'element') return [node]
  return splitLines(node.children).map((children) => (children.length === 0 ? undefined : { ...node, children }))
}
