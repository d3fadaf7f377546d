import type { Heading, Link, Root } from 'mdast'
import type { Chapter, Draft } from '../book/book.ts'
import type { CitedWorks } from '../book/citations.ts'
import type { IndexPlace } from '../book/index-entry.ts'
import type { ChapterId, TargetId } from '../book/names.ts'
import type { BibliographyNode } from '../book/place-nodes.ts'
import { inReadingOrder } from './reading-order.ts'
import { sectionsOf } from './sections.ts'

/** Where the bibliographies of a book stand: in the trees of its chapters, to be filled when all citations have ids. */
export interface Bibliographies {
  readonly fill: (chapters: readonly Chapter[], backLinks: boolean) => void
}

/** Puts the lists of works into the book: on the page that book.yaml names, or as the last section of each chapter. */
export function placeBibliographies(
  drafts: readonly Draft[],
  { entries, byChapter }: CitedWorks,
  title: string,
): Bibliographies {
  const made: BibliographyNode[] = []
  for (const { item, tree } of drafts) {
    const own = byChapter.get(item.id)
    if (own !== undefined && own.length > 0) {
      const heading: Heading = {
        type: 'heading',
        depth: 2,
        children: [{ type: 'text', value: title }],
        data: { attributes: { classes: ['unnumbered'], values: {} } },
      }
      tree.children.push(
        heading,
        add({ type: 'bibliography', entries: own.map((entry) => ({ ...entry, places: [] })) }),
      )
    }
    if (item.role === 'bibliography' && item.file === undefined && entries.length > 0)
      tree.children.push(add({ type: 'bibliography', entries: entries.map((entry) => ({ ...entry, places: [] })) }))
  }
  function add(node: BibliographyNode): BibliographyNode {
    made.push(node)
    return node
  }
  return {
    fill: (chapters, backLinks) => {
      for (const { tree } of chapters) nameHeading(tree)
      if (!backLinks) return
      const places = citationPlaces(chapters)
      for (const node of made)
        node.entries = node.entries.map((entry) => ({ ...entry, places: places.get(entry.id) ?? [] }))
    },
  }
}

/** A chapter's list is named by the heading before it. */
function nameHeading({ children }: Root): void {
  const [heading, list] = children.slice(-2)
  if (list?.type === 'bibliography' && heading?.type === 'heading') list.heading = heading.data?.id as TargetId
}

/** Gives each citation of a work an id, and tells them by the id of the entry. */
function citationPlaces(chapters: readonly Chapter[]): ReadonlyMap<string, readonly IndexPlace[]> {
  const places = new Map<string, IndexPlace[]>()
  for (const chapter of chapters) {
    const sectionOf = sectionsOf(chapter)
    let count = 0
    const see = (node: Link): void => {
      const entry = node.url.slice(1)
      const section = sectionOf.current()
      count++
      // No heading's id looks like this: theirs go on with a hyphen.
      const id = citationId(chapter.id, count)
      node.data = { ...node.data, id }
      places.set(entry, [...(places.get(entry) ?? []), { id, section }])
    }
    inReadingOrder(
      { type: 'root', children: [{ type: 'paragraph', children: [...chapter.title] }, ...chapter.tree.children] },
      (node, ancestors) => {
        sectionOf.see(node, ancestors)
        if (node.type === 'link' && node.data?.className === 'citation') see(node)
      },
    )
  }
  return places
}

function citationId(chapter: ChapterId, count: number): TargetId {
  return `${chapter}_citation-${count}` as TargetId
}
