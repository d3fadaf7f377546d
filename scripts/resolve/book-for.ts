import type { Nodes, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Book, Chapter } from '../book/book.ts'
import { isIn } from '../book/conditions.ts'
import type { BookConfig, OutputConfig } from '../book/config.ts'
import { filterTree, idsBelow, hasConditions, leadsTo, unlink } from './filter-tree.ts'
import { firstUses } from './first-uses.ts'
import { listAcronyms } from './acronym-list.ts'
import { listedOn, placeCaptionLists } from './caption-lists.ts'
import { filterPlaces } from './filter-places.ts'
import { plainText } from './title.ts'
import { tocOf } from './toc.ts'

/**
 * The book as one output has it: without the chapters, blocks and words that are for others, and without what these
 * alone brought into the contents, the index, the notes and the bibliography. Numbers are those of the whole book.
 */
export function bookFor(book: Book, output: OutputConfig): Book {
  if (!book.chapters.some(isConditional)) return book
  const { chapters, removed } = filterChapters(book, output)
  const linked = chapters.map((chapter) => (linksTo(chapter.tree, removed) ? unlinked(chapter, removed) : chapter))
  const everywhere = citedBy(book.chapters)
  const here = citedBy(linked)
  const cited = (id: string): boolean => here.has(id) || !everywhere.has(id)
  const placed = linked.map((chapter) => ({ ...chapter, tree: filterPlaces(chapter.tree, removed, cited) }))
  const targets = new Map([...book.targets].filter(([, { id }]) => !removed.has(id)))
  const chaptersHere = listedAnew(placed, book.config, targets)
  return {
    ...book,
    chapters: chaptersHere,
    toc: tocOf(chaptersHere),
    targets,
    firstUses: firstUses(chaptersHere, book.config.acronyms),
    citations: { ...book.citations, entries: book.citations.entries.filter(({ id }) => cited(id)) },
  }
}

/** With the lists of captions and of acronyms made of what the output has. */
function listedAnew(chapters: readonly Chapter[], config: BookConfig, targets: Book['targets']): readonly Chapter[] {
  const made = chapters.map((chapter): Chapter => {
    const { file, role } = chapter.item
    const lists = file === undefined && (listedOn(role) !== undefined || role === 'acronyms')
    return lists ? { ...chapter, tree: { type: 'root', children: [] } } : chapter
  })
  placeCaptionLists(made, config, targets)
  listAcronyms(made, config)
  return made
}

/** Chapters of an output, and the ids that it lacks. Links still lead to those. */
export function filterChapters(book: Book, output: OutputConfig): { chapters: Chapter[]; removed: Set<string> } {
  const removed = new Set<string>()
  const staying = book.chapters.filter((chapter) => isIn(chapter.when, output))
  const emptied = partsWithout(book.chapters, staying)
  const kept = staying.filter(({ id }) => !emptied.has(id))
  for (const chapter of book.chapters) {
    if (kept.includes(chapter)) continue
    removed.add(chapter.target)
    idsBelow(chapter.tree, removed)
    for (const { id, chapter: home } of book.targets.values()) if (home === chapter.id) removed.add(id)
  }
  return { chapters: kept.map((chapter) => filtered(chapter, output, removed)), removed }
}

function isConditional({ when = [], title, subtitle = [], tree }: Chapter): boolean {
  return when.length > 0 || hasConditions(tree) || [...title, ...subtitle].some((node) => hasConditions(node))
}

/** Parts that had chapters and have none left. */
function partsWithout(all: readonly Chapter[], staying: readonly Chapter[]): ReadonlySet<string | undefined> {
  const held = new Set(all.map(({ item }) => item.part))
  const left = new Set(staying.map(({ item }) => item.part))
  return new Set([...held].filter((part) => part !== undefined && !left.has(part)))
}

function filtered(chapter: Chapter, output: OutputConfig, removed: Set<string>): Chapter {
  if (!isConditional(chapter)) return chapter
  const tree = structuredClone(chapter.tree)
  filterTree(tree, output, removed)
  const words = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
    const line = structuredClone({ type: 'root' as const, children: [...nodes] })
    filterTree(line, output, removed)
    return line.children
  }
  const title = words(chapter.title)
  const subtitle = chapter.subtitle && words(chapter.subtitle)
  return { ...chapter, tree, title, subtitle, titleText: plainText(title) }
}

function unlinked(chapter: Chapter, removed: ReadonlySet<string>): Chapter {
  const tree = structuredClone(chapter.tree)
  unlink(tree, removed)
  return { ...chapter, tree }
}

function linksTo(tree: Nodes, ids: ReadonlySet<string>): boolean {
  let found = false
  visit(tree, 'link', (node) => {
    found ||= leadsTo(node, ids)
    return found ? false : undefined
  })
  return found
}

function citedBy(chapters: readonly Chapter[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { tree } of chapters) visit(tree, 'link', ({ url }) => void ids.add(url.slice(1)))
  return ids
}
