import { visit } from 'unist-util-visit'
import type { Draft } from '../book/book.ts'
import type { ChapterId } from '../book/names.ts'
import type { Reference, ReferenceItem } from '../book/nodes.ts'
import { kinds, theoremPrefixes } from './targets.ts'

/** A group of citations in one pair of brackets, in the order of the text. */
export interface CitationCluster {
  readonly key: string
  readonly file: string
  readonly items: readonly ReferenceItem[]
  /** `@key` in the sentence rather than in brackets. */
  readonly narrative: boolean
}

/** `fig:x` is a cross-reference, `page:fig:x` too; everything else is a key of the bibliography. */
export function isCitation({ items }: Reference): boolean {
  return !items.some(({ key }) =>
    [...kinds, ...theoremPrefixes].some((kind) => key.startsWith(`${kind}:`) || key.startsWith(`page:${kind}:`)),
  )
}

/** A cluster's name: its chapter, the file that the chapter includes it from, and its place there. */
export function clusterKey(chapter: ChapterId, node: Reference): string {
  const start = node.position?.start
  return `${chapter}:${node.data?.from ?? ''}:${start?.line ?? 0}:${start?.column ?? 0}`
}

/** All citations of the book, in spine order, for the citation processor to format in one go. */
export function citationClusters(drafts: readonly Draft[]): CitationCluster[] {
  return drafts.flatMap(({ item, file, tree }) => {
    const clusters: CitationCluster[] = []
    visit(tree, 'reference', (node) => {
      if (!isCitation(node)) return
      clusters.push({
        key: clusterKey(item.id, node),
        file: node.data?.from ?? file.path,
        items: node.items,
        narrative: !node.bracketed,
      })
    })
    return clusters
  })
}
