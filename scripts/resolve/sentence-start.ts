import type { Nodes, Parents } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** Parents that stand in a line of text, and so may stand within a sentence. */
const inline = new Set<string>(['delete', 'emphasis', 'link', 'span', 'strong'])

const end = /[.!?…。！？]\s?["'”’“‘»›)\]]*\s+$|[。！？][」』）]*$/
/** Full stops that end no sentence: initials, and what usually stands before a name or a number. */
const abbreviated =
  /(?:^|[\s("'“„«])(?:\p{L}|\p{L}\.\s?\p{L}|al|approx|art|bes|bspw|bzw|ca|cf|cfr|ch|chap|ej|eq|eqs|ex|fig|figs|ggf|incl|nr|no|op|pág|pp|resp|sec|usw|ver|vgl|vs)\.\s+$/iu

/**
 * Whether what stands at a node begins a sentence: nothing comes before it in its block, or the end of another one.
 *
 * @param ancestors of the node, the innermost last
 */
export function startsSentence(node: Nodes, ancestors: readonly Parents[]): boolean {
  let text = ''
  let inside: Nodes = node
  for (const parent of ancestors.toReversed()) {
    const siblings: readonly Nodes[] = parent.children
    const before = siblings.slice(0, siblings.indexOf(inside))
    text = before.map(wordsOf).join('') + text
    if (!inline.has(parent.type)) break
    inside = parent
  }
  if (text.trim() === '') return true
  return end.test(text) && !abbreviated.test(text)
}

function wordsOf(node: Nodes): string {
  if (node.type === 'footnoteReference' || node.type === 'html') return ''
  if (node.type === 'break') return '\n'
  const words = toString(node)
  // Formulas, pictures: something that stands before.
  return words === '' && node.type !== 'text' && node.type !== 'span' ? 'x' : words
}
