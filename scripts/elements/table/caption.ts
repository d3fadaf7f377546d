import type { DefListNode } from 'mdast-util-definition-list'
import type { Nodes, Paragraph, PhrasingContent } from 'mdast'

/** `: words`, or pandoc's `Table: words`. */
const mark = /^(?::|Table:)(?:\s+|$)/

/** Whether a paragraph beside a table is its caption. */
export function isCaption(node: Nodes | undefined): node is Paragraph {
  if (node?.type !== 'paragraph') return false
  const [first] = node.children
  return first?.type === 'text' && mark.test(first.value)
}

/** The words of a caption, and its braces behind them, without what marks it. */
export function captionWords({ children }: Paragraph): PhrasingContent[] {
  const words = children.slice()
  const [first] = words
  if (first?.type !== 'text') return words
  const value = first.value.replace(mark, '')
  if (value === '') words.shift()
  else words[0] = { ...first, value }
  return words
}

/**
 * A caption above a table, after a paragraph, reads as that paragraph's definition. Its label shows what is meant: the
 * definition's last words are `{#tbl:…}` and a table follows.
 *
 * @returns the paragraphs it is, the caption last; undefined for a list of definitions
 */
export function captionInDefinition(node: Nodes | undefined): Paragraph[] | undefined {
  if (node?.type !== 'defList') return undefined
  const [term, ...others] = (node satisfies DefListNode).children
  const words = onlyDefinition(others)
  if (term?.type !== 'defListTerm' || words === undefined || !isLabelled(words)) return undefined
  return [{ type: 'paragraph', children: term.children, ...placeOf(term) }, marked(words)]
}

/**
 * A drawn table with its caption below reads as a list of definitions, each line of the drawing a term.
 *
 * @returns the drawing as the paragraph that it is, and the caption
 */
export function drawingWithCaption(node: Nodes | undefined): [Paragraph, Paragraph] | undefined {
  if (node?.type !== 'defList') return undefined
  const terms = (node satisfies DefListNode).children.filter((child) => child.type === 'defListTerm')
  const words = onlyDefinition(node.children.slice(terms.length))
  const [first, last] = [terms[0]?.children[0], terms.at(-1)?.children.at(-1)]
  const [start, end] = [first?.position?.start, last?.position?.end]
  if (words === undefined || start === undefined || end === undefined) return undefined
  if (first?.type !== 'text' || !first.value.startsWith('+')) return undefined
  const data = { from: node.data?.from }
  return [{ type: 'paragraph', children: [], position: { start, end }, data }, marked(words)]
}

/** The one paragraph of the one definition, if that is all. */
function onlyDefinition([description, ...others]: readonly Nodes[]): Paragraph | undefined {
  if (description?.type !== 'defListDescription' || others.length > 0) return undefined
  const [words, ...rest] = description.children
  return words?.type === 'paragraph' && rest.length === 0 ? words : undefined
}

/** With the mark that the list of definitions has taken off. */
function marked(words: Paragraph): Paragraph {
  const [first, ...rest] = words.children
  if (first?.type === 'text') return { ...words, children: [{ ...first, value: `: ${first.value}` }, ...rest] }
  return { ...words, children: [{ type: 'text', value: ': ' }, ...words.children] }
}

function isLabelled({ children }: Paragraph): boolean {
  const last = children.at(-1)
  return last?.type === 'attributes' && last.attributes.id?.startsWith('tbl:') === true
}

function placeOf({ position, data }: Nodes): Pick<Paragraph, 'position' | 'data'> {
  return {
    ...(position === undefined ? {} : { position }),
    ...(data?.from === undefined ? {} : { data: { from: data.from } }),
  }
}
