import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast'

/** A word of a rendered document, and where it stands in the tree. */
export interface TreeWord {
  /** As the words of pages are compared. */
  readonly text: string
  readonly node: Text
  /** Offset in the text of `node`. */
  readonly at: number
}

export interface TreeWords {
  readonly words: readonly TreeWord[]
  /** For each element, and for the root, the index of the first word at or after its start. */
  readonly starts: ReadonlyMap<Nodes, number>
  /** For each element the index of the first word after it. */
  readonly ends: ReadonlyMap<Nodes, number>
  readonly parents: ReadonlyMap<Nodes, Parents>
}

/** Elements within a line: what stands on either side of one may be one word. */
const phrasing: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** A stretch without white space; what `words` makes of it may be several words, at the same place. */
const stretch = /\S+/gu

/**
 * The words of a rendered document in reading order, those of formulas among them: a page draws their letters too.
 * Drawings hold none.
 *
 * @param words takes a text apart into words as they can be compared
 */
export function treeWords(tree: Root, words: (text: string) => readonly string[]): TreeWords {
  const found: TreeWord[] = []
  const starts = new Map<Nodes, number>()
  const ends = new Map<Nodes, number>()
  const parents = new Map<Nodes, Parents>()
  let run: { readonly node: Text; readonly from: number }[] = []
  let text = ''
  /** Elements that begin or end within the run, by the offset at which they do. */
  let edges: { readonly node: Nodes; readonly at: number; readonly into: Map<Nodes, number> }[] = []
  walk(tree, false)
  flush()
  return { words: found, starts, ends, parents }

  function walk(node: Root | Element | ElementContent, inMath: boolean): void {
    if (node.type === 'text') {
      run.push({ node, from: text.length })
      text += node.value
      return
    }
    if (node.type !== 'root' && node.type !== 'element') return
    const apart = node.type === 'root' || (!inMath && !phrasing.has(node.tagName))
    if (apart) flush()
    edges.push({ node, at: text.length, into: starts })
    if (node.type === 'root' || node.tagName !== 'svg') {
      for (const child of node.children) {
        if (child.type === 'doctype') continue
        parents.set(child, node)
        walk(child, inMath || (node.type === 'element' && node.tagName === 'math'))
      }
    }
    edges.push({ node, at: text.length, into: ends })
    if (apart) flush()
  }

  function flush(): void {
    let at = 0
    const pass = (end: number): void => {
      for (let edge = edges[at]; edge !== undefined && edge.at <= end; edge = edges[++at])
        edge.into.set(edge.node, found.length)
    }
    for (const { 0: piece, index } of text.matchAll(stretch)) {
      let offset = index
      for (const part of piece.split(/([\p{P}\p{S}]+)/u)) {
        const made = words(part)
        if (made.length > 0) pass(offset)
        const home = run.findLast(({ from }) => from <= offset)
        if (home !== undefined)
          for (const word of made) found.push({ text: word, node: home.node, at: offset - home.from })
        offset += part.length
      }
    }
    pass(text.length)
    run = []
    text = ''
    edges = []
  }
}
