import type { Element, ElementContent, Nodes, Parents, Root } from 'hast'
import type { BreakPlace } from './break-places.ts'
import type { TreeWords } from './tree-words.ts'

/** Elements out of whose start a break moves: a title, a caption or a formula is heard and listed without it. */
const leavable: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em figcaption figure h1 h2 h3 h4 h5 h6 header i ins kbd mark math pre q ruby s samp small span strong sub sup u var'.split(
    ' ',
  ),
)

/** Where only elements of their own kind may stand. */
const closed: ReadonlySet<string> = new Set('colgroup dl ol picture table tbody tfoot thead tr ul'.split(' '))

/**
 * Puts a mark at the start of each page into a document's tree, which changes (EPUB Accessibility 1.1 §5.2): within a
 * paragraph right before the word, before a heading, a figure or a formula that begins the page.
 */
export function insertBreaks(tree: Root, words: TreeWords, places: readonly BreakPlace[]): void {
  // From the last to the first: what is put in does not move what stands before.
  for (const { folio, word, element } of places.toReversed()) {
    const mark = pageBreak(folio)
    if (element !== undefined && putBefore(element, mark, words)) continue
    const found = words.words[word]
    if (found === undefined) tree.children.push(mark)
    else {
      const outside = outermost(found.node, word, words)
      if (outside === undefined || !putBefore(outside, mark, words)) putInto(found, mark, words)
    }
  }
}

function pageBreak(folio: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    // No heading's id looks like this: theirs go on with a hyphen.
    properties: { id: `page_${folio}`, epubType: 'pagebreak', role: 'doc-pagebreak', ariaLabel: folio },
    children: [],
  }
}

/** The largest element around a word that begins with it and that a break may leave. */
function outermost(from: Nodes, word: number, { starts, parents }: TreeWords): Element | undefined {
  let found: Element | undefined
  for (let node = parents.get(from); node?.type === 'element'; node = parents.get(node)) {
    if (isFormula(node, parents)) {
      if (node.tagName === 'math') found = node
      continue
    }
    if (starts.get(node) !== word || !(leavable.has(node.tagName) || isEquation(node))) break
    // Between two lines of code a break would make a third.
    if (!isLine(node) && !(node.tagName === 'code' && isIn(node, 'pre', parents))) found = node
  }
  return found
}

function isFormula(node: Element, parents: ReadonlyMap<Nodes, Parents>): boolean {
  return node.tagName === 'math' || isIn(node, 'math', parents)
}

function isIn(node: Nodes, tagName: string, parents: ReadonlyMap<Nodes, Parents>): boolean {
  for (let at = parents.get(node); at?.type === 'element'; at = parents.get(at)) if (at.tagName === tagName) return true
  return false
}

function isLine({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('line')
}

function isEquation({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => name.startsWith('equation'))
}

/** @returns whether a break may stand there */
function putBefore(node: Element, mark: Element, { parents }: TreeWords): boolean {
  const parent = parents.get(node)
  if (parent === undefined || (parent.type === 'element' && closed.has(parent.tagName))) return false
  parent.children.splice(parent.children.indexOf(node), 0, mark)
  return true
}

/** Divides a text before the word. */
function putInto({ node, at }: TreeWords['words'][number], mark: Element, { parents }: TreeWords): void {
  const parent = parents.get(node)
  if (parent === undefined) return
  const rest: ElementContent = { type: 'text', value: node.value.slice(at) }
  node.value = node.value.slice(0, at)
  parent.children.splice(parent.children.indexOf(node) + 1, 0, mark, rest)
}
