import { visit } from 'unist-util-visit'
import type { Nodes, Parents } from 'mdast'
import { readLocator } from '../citations/locator.ts'
import type { Draft } from '../book/book.ts'
import type { ChapterId } from '../book/names.ts'
import type { Reference, ReferenceItem } from '../book/nodes.ts'
import { withSmallKind } from './find-target.ts'
import { kinds, theoremPrefixes } from './targets.ts'
import { fileOf } from './file-of.ts'
import { inReadingOrder } from './reading-order.ts'

/** A group of citations in one pair of brackets, in the order of the text. */
export interface CitationCluster {
  readonly key: string
  readonly chapter: ChapterId
  readonly file: string
  readonly items: readonly ReferenceItem[]
  /** `@key` in the sentence rather than in brackets. */
  readonly narrative: boolean
  /** Counts the notes that a note style makes of citations; those in one note of the author's share its number. */
  readonly note: number
}

/**
 * `fig:x` is a cross-reference, `Fig:x` and `page:fig:x` too. Everything else is a key of the bibliography, unless only
 * a label is written so (`fig-x`, `intro`).
 *
 * @param isLabel whether something in the book has this label
 * @param isWork whether something in the bibliography has this key
 */
export function isCitation(
  { items }: Reference,
  isLabel: (key: string) => boolean,
  isWork: (key: string) => boolean,
): boolean {
  return !items.some(({ key }) => {
    const small = withSmallKind(key)
    const label = small.replace(/^page:/, '')
    if ([...kinds, ...theoremPrefixes].some((kind) => withSmallKind(label).startsWith(`${kind}:`))) return true
    return (label !== small || isLabel(key) || isLabel(small)) && !isWork(key)
  })
}

/** A cluster's name: its chapter, the file that the chapter includes it from, and its place there. */
export function clusterKey(chapter: ChapterId, node: Reference): string {
  const start = node.position?.start
  return `${chapter}:${node.data?.from ?? ''}:${start?.line ?? 0}:${start?.column ?? 0}`
}

/**
 * All citations of the book, as a reader meets them, for the citation processor to format in one go.
 *
 * @param works the bibliography by key
 */
export function citationClusters(drafts: readonly Draft[], works: ReadonlyMap<string, unknown>): CitationCluster[] {
  let note = 0
  const labels = labelsIn(drafts)
  const isLabel = (key: string) => labels.has(key)
  const isWork = (key: string) => works.has(key)
  return drafts.flatMap(({ item, file, tree }) => {
    const clusters: CitationCluster[] = []
    const notes = new Map<Nodes, number>()
    inReadingOrder(tree, (node, ancestors) => {
      if (node.type !== 'reference' || !isCitation(node, isLabel, isWork)) return
      if (!node.bracketed) takeLocator(node, ancestors.at(-1))
      const within = ancestors.find(({ type }) => type === 'footnoteDefinition')
      const own = (within === undefined ? undefined : notes.get(within)) ?? ++note
      if (within !== undefined) notes.set(within, own)
      clusters.push({
        key: clusterKey(item.id, node),
        chapter: item.id,
        file: fileOf(file, node, ancestors),
        items: node.items,
        narrative: !node.bracketed,
        note: own,
      })
    })
    return clusters
  })
}

/** `@lamport1978 [p. 560]`: brackets with a locator right after a key in the sentence belong to the citation. */
function takeLocator(node: Reference, parent: Parents | undefined): void {
  const siblings: readonly Nodes[] = parent?.children ?? []
  const next = siblings[siblings.indexOf(node) + 1]
  const [item] = node.items
  if (next?.type !== 'text' || item?.suffix !== '') return
  const found = /^ \[([^[\]]+)\]/.exec(next.value)
  if (found?.[1] === undefined || readLocator(found[1]).locator === undefined) return
  next.value = next.value.slice(found[0].length)
  node.items = [{ ...item, suffix: `, ${found[1]}` }]
}

function labelsIn(drafts: readonly Draft[]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const { tree } of drafts) {
    visit(tree, (node) => {
      const id = node.data?.attributes?.id ?? ('attributes' in node ? node.attributes?.id : undefined)
      if (typeof id === 'string') labels.add(id)
    })
  }
  return labels
}
