import type { FootnoteDefinition, Nodes, Parents, PhrasingContent } from 'mdast'
import type { CitationPart, CitedWorks } from '../book/citations.ts'
import type { Draft } from '../book/book.ts'
import type { Reference } from '../book/nodes.ts'
import { clusterKey } from './citation-clusters.ts'

/**
 * What stands in the text for a citation: links to the entries of its works, or the call of a note that holds them. In a
 * note that the author wrote it joins the note.
 *
 * @param draft owns the note that is made
 */
export function citationPhrases(
  draft: Draft,
  node: Reference,
  ancestors: readonly Parents[],
  { clusters, form }: CitedWorks,
): PhrasingContent[] {
  const key = clusterKey(draft.item.id, node)
  const cluster = clusters.get(key)
  if (cluster === undefined) return [{ type: 'text', value: '[?]' }]
  const lead = cluster.lead.map(phraseOf)
  if (form === 'in-text')
    return lead.length === 0 ? linked(cluster.parts) : [...lead, noBreak, ...linked(cluster.parts)]
  // A note holds the whole citation, names included, and goes on after it.
  if (ancestors.some(({ type }) => type === 'footnoteDefinition'))
    return linked(joining(cluster.parts, node, ancestors.at(-1)))
  if (lead.length === 0) afterPunctuation(node, ancestors.at(-1))
  // A space keeps the name apart from all names that an author can write.
  const identifier = ` cite:${key}`
  draft.tree.children.push(noteOf(identifier, cluster.parts, node))
  return [...lead, { type: 'footnoteReference', identifier, ...placeOf(node) }]
}

const noBreak: PhrasingContent = { type: 'text', value: '\u00A0' }

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** A note is a sentence: it begins with a capital and ends with a full stop. */
function noteOf(identifier: string, parts: readonly CitationPart[], node: Reference): FootnoteDefinition {
  const words = linked(parts.map((part, at) => (at === 0 ? { ...part, text: capitalised(part.text) } : part)))
  const stopped = /[.!?]”?$/.test(parts.at(-1)?.text ?? '')
  const children = stopped ? words : [...words, text('.')]
  const place = placeOf(node)
  return { type: 'footnoteDefinition', identifier, children: [{ type: 'paragraph', children, ...place }], ...place }
}

/** Within a sentence of the author's: without the full stop that ends a note, and "ibid." for "Ibid.". */
function joining(
  parts: readonly CitationPart[],
  node: Reference,
  parent: Parents | undefined,
): readonly CitationPart[] {
  const opens = parent?.children[0] === node
  return unstopped(parts).map((part, at) =>
    at > 0 || opens ? part : { ...part, text: part.text.replace(/^(?:Ibid|Ebd|Ibíd)\b/, (word) => word.toLowerCase()) },
  )
}

/** American quotation marks stand after the full stop. */
function unstopped(parts: readonly CitationPart[]): readonly CitationPart[] {
  return parts.map((part, at) => (at < parts.length - 1 ? part : { ...part, text: part.text.replace(/\.(”?)$/, '$1') }))
}

function placeOf(node: Reference): Pick<Reference, 'position' | 'data'> {
  return { ...(node.position === undefined ? {} : { position: node.position }), data: { from: node.data?.from } }
}

function capitalised(words: string): string {
  return /^\p{Ll}\p{Ll}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** `as is known [@a].` → the call of the note stands right after the word, or after the full stop. */
function afterPunctuation(node: Reference, parent: Parents | undefined): void {
  if (parent === undefined) return
  const siblings: readonly Nodes[] = parent.children
  const at = siblings.indexOf(node)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  if (before?.type === 'text') before.value = before.value.replace(/\s+$/, '')
  const punctuation = after?.type === 'text' ? /^[.,;:!?]+/.exec(after.value)?.[0] : undefined
  if (punctuation === undefined || after?.type !== 'text' || before?.type !== 'text') return
  before.value += punctuation
  after.value = after.value.slice(punctuation.length)
}

/** Parts of one work are one link; an address in it stays a link of its own. */
function linked(parts: readonly CitationPart[]): PhrasingContent[] {
  const made: PhrasingContent[] = []
  let open: { readonly entry: string; readonly children: PhrasingContent[] } | undefined
  for (const [at, part] of parts.entries()) {
    const entry = part.href === undefined ? part.entry : undefined
    if (entry === undefined) {
      open = undefined
      made.push(phraseOf(part))
      continue
    }
    if (open?.entry !== entry) {
      open = { entry, children: [] }
      made.push({ type: 'link', url: `#${entry}`, children: open.children, data: { className: 'citation' } })
    }
    const next = parts[at + 1]
    const ends = next === undefined || next.href !== undefined || next.entry !== entry
    const after = ends ? (/[,;:]?\s*$/.exec(part.text)?.[0] ?? '') : ''
    const words = part.text.slice(0, part.text.length - after.length)
    open.children.push(phraseOf({ ...part, text: words, href: undefined }))
    if (after !== '') made.push(text(after))
  }
  return made
}

/** A run as nodes of Markdown's; sup, sub and small caps by what HTML calls them. */
function phraseOf(run: CitationPart): PhrasingContent {
  let made: PhrasingContent =
    run.math === undefined ? text(run.text) : { type: 'inlineMath', value: run.math, lines: [] }
  if (run.raised !== undefined) made = { type: 'emphasis', children: [made], data: { hName: run.raised } }
  if (run.smallCaps === true)
    made = { type: 'span', attributes: { classes: ['smallcaps'], values: {} }, children: [made] }
  if (run.italic === true) made = { type: 'emphasis', children: [made] }
  if (run.bold === true) made = { type: 'strong', children: [made] }
  return run.href === undefined ? made : { type: 'link', url: run.href, children: [made] }
}
