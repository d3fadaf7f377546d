import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { DefListTermNode } from 'mdast-util-definition-list'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Chapter } from '../book/book.ts'
import type { TargetId } from '../book/names.ts'
import type { Span } from '../book/nodes.ts'
import { fileOf } from './file-of.ts'
import { inReadingOrder } from './reading-order.ts'

interface Entry {
  readonly id: TargetId
  readonly chapter: Chapter
  readonly node: DefListTermNode
  used: boolean
}

/**
 * Leads `[quorum]{.term}` to its entry in the glossary: the definition lists of the documents of that role. Another form
 * of a word names its entry, `[quorums]{.term entry="quorum"}`. A term without an entry is an error.
 */
export function linkTerms(chapters: readonly Chapter[], reportUnused: boolean): void {
  const entries = entriesOf(chapters)
  for (const chapter of chapters) {
    const see = (node: Nodes, ancestors: readonly Parents[]): void => {
      if (node.type !== 'span' || !node.attributes.classes.includes('term')) return
      const words = node.attributes.values['entry'] ?? toString(node)
      const entry = entries.get(keyOf(words))
      if (entry === undefined) report(words, chapter, node, ancestors, entries)
      else {
        entry.used = true
        lead(node, entry.id, ancestors)
      }
    }
    inReadingOrder(
      { type: 'root', children: [{ type: 'paragraph', children: [...chapter.title] }, ...chapter.tree.children] },
      see,
    )
  }
  if (!reportUnused) return
  for (const { chapter, node, used } of entries.values()) {
    if (used) continue
    const reason = `Unexpected entry \`${toString(node)}\` of the glossary that no text refers to`
    const file = fileOf(chapter.file, node)
    chapter.file.messages.push(message({ severity: 'info', ruleId: 'term-unused', reason, file, place: node.position }))
  }
}

/** Terms are the same whatever their capitals and spaces. */
function keyOf(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** The terms of the glossaries, each with an id; of two with one name the first counts. */
function entriesOf(chapters: readonly Chapter[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const taken = new Set<string>()
  for (const chapter of chapters) {
    if (chapter.item.role !== 'glossary') continue
    visit(chapter.tree, 'defListTerm', (node) => {
      const key = keyOf(toString(node))
      if (key === '' || entries.has(key)) return
      const base = `term-${key.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`
      let id = base
      for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
      taken.add(id)
      node.data = { ...node.data, id }
      entries.set(key, { id: id as TargetId, chapter, node, used: false })
    })
  }
  return entries
}

/** The span stays, for what else it may be, and holds the link; within a link it is words only. */
function lead(node: Span, id: TargetId, ancestors: readonly Parents[]): void {
  node.attributes = { ...node.attributes, classes: node.attributes.classes.filter((name) => name !== 'term') }
  if (ancestors.some(({ type }) => type === 'link')) return
  const children: PhrasingContent[] = node.children
  node.children = [
    {
      type: 'link',
      url: `#${id}`,
      children,
      ...(node.position === undefined ? {} : { position: node.position }),
      data: { className: 'term' },
    },
  ]
}

function report(
  words: string,
  { file }: Chapter,
  node: Span,
  ancestors: readonly Parents[],
  entries: ReadonlyMap<string, Entry>,
): void {
  const note =
    didYouMean(words, entries.keys()) ??
    (entries.size === 0
      ? 'List a document of role `glossary` whose definition list explains it.'
      : 'Add it to the glossary, or name the entry that is meant: `[quorums]{.term entry="quorum"}`.')
  file.messages.push(
    message({
      severity: 'error',
      ruleId: 'term-undefined',
      reason: `Unexpected term \`${words}\`, which the glossary does not explain`,
      note,
      file: fileOf(file, node, ancestors),
      place: node.position,
    }),
  )
}
