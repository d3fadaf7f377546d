import type { Heading, Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { decodeAddress } from '../base/decode-address.ts'
import type { Draft } from '../book/book.ts'
import type { Standing } from '../book/label.ts'
import type { Reference } from '../book/nodes.ts'
import { citationPhrases } from './citation-phrases.ts'
import { clusterKey, isCitation } from './citation-clusters.ts'
import { findTarget, reportNameless } from './find-target.ts'
import { pageReference } from './page-reference.ts'
import type { ReferenceContext } from './reference-context.ts'
import { groupOf, type Member } from './reference-group.ts'
import { fullName, numberOf, text } from './reference-names.ts'
import { startsSentence } from './sentence-start.ts'

/** Turns `@fig:x`, `[@a; @b]` and `[](#fig:x)` into links with their words; nothing after this knows them. */
export function resolveReferences(
  draft: Draft,
  tree: Nodes | { type: 'root'; children: PhrasingContent[] },
  context: ReferenceContext,
  which: 'all' | 'cross-references' = 'all',
): void {
  visitParents(tree as Root, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (parent === undefined) return undefined
    if (node.type === 'link') return resolveLink(draft, node, ancestors, context)
    if (node.type !== 'reference') return undefined
    const cited = context.citations.clusters.has(clusterKey(draft.item.id, node))
    const isLabel = (key: string) => context.targets.has(key)
    const citation = cited || isCitation(node, isLabel, () => false)
    if (citation && which === 'cross-references') return undefined
    const made = citation
      ? citationPhrases(draft, node, ancestors, context.citations)
      : crossReference(draft, node, ancestors, context)
    const siblings = parent.children as PhrasingContent[]
    const at = siblings.indexOf(node)
    siblings.splice(at, 1, ...made)
    return [SKIP, at + made.length]
  })
}

/** Cross-references of the chapter's title and of every other one in it. What a title cites is no part of its name. */
export function resolveTitles(draft: Draft, title: Heading, context: ReferenceContext): void {
  const root: { type: 'root'; children: PhrasingContent[] } = { type: 'root', children: title.children }
  resolveReferences(draft, root, context, 'cross-references')
  visit(draft.tree, 'heading', (node) => resolveReferences(draft, node, context, 'cross-references'))
}

/** `[](#fig:x)`, and `[see picture %s](#fig:x)`. */
function resolveLink(draft: Draft, node: Link, ancestors: readonly Parents[], context: ReferenceContext): void {
  // Those with a class were made here: titles are resolved before the text they stand in.
  if (!node.url.startsWith('#') || node.data?.className !== undefined) return
  const found = findTarget(decodeAddress(node.url.slice(1)), draft, node, ancestors, context)
  if (found === undefined) return
  const { target } = found
  node.url = `#${target.id}`
  node.data = { ...node.data, className: 'reference' }
  if (node.children.length === 0) {
    const words = fullName(target, standingOf(node, ancestors, found.capital), context)
    if (words === undefined) reportNameless(draft, node, ancestors, target)
    node.children = [text(words ?? target.id)]
    return
  }
  visitParents(node, 'text', (words) => {
    if (!words.value.includes('%s')) return
    const number = numberOf(target, context)
    if (number === undefined) reportNameless(draft, node, ancestors, target)
    words.value = words.value.replaceAll('%s', () => number ?? target.id)
  })
}

function crossReference(
  draft: Draft,
  node: Reference,
  ancestors: readonly Parents[],
  context: ReferenceContext,
): PhrasingContent[] {
  const [first] = node.items
  const starts = first?.prefix === '' && startsSentence(node, ancestors)
  const members = node.items.map((item, at): Member => {
    const [mark = ''] = /^page:/i.exec(item.key) ?? []
    const page = mark !== ''
    const found = findTarget(item.key.slice(mark.length), draft, node, ancestors, context, item)
    if (found === undefined) return { item, words: text('?'), capital: false }
    const { target } = found
    const capital = found.capital || mark.startsWith('P')
    if (page) {
      const standing = capital || (starts && at === 0) ? 'start' : 'inside'
      const before = at === 0 && item.prefix === '' ? textBefore(node, ancestors) : undefined
      return { item, words: pageReference(target, item, standing, before, context), capital }
    }
    if (numberOf(target, context) === undefined) reportNameless(draft, node, ancestors, target, item)
    return { item, target, capital }
  })
  return groupOf(members, starts, context)
}

function standingOf(node: Nodes, ancestors: readonly Parents[], capital: boolean): Standing {
  return capital || startsSentence(node, ancestors) ? 'start' : 'inside'
}

function textBefore(node: Nodes, ancestors: readonly Parents[]): Text | undefined {
  const siblings: readonly Nodes[] = ancestors.at(-1)?.children ?? []
  const before = siblings[siblings.indexOf(node) - 1]
  return before?.type === 'text' ? before : undefined
}
