import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Chapter } from '../book/book.ts'
import type { IndexEntry, IndexGroup, IndexPlace } from '../book/index-entry.ts'
import type { TargetId } from '../book/names.ts'
import type { Span } from '../book/nodes.ts'

interface Draft {
  readonly term: string
  readonly places: IndexPlace[]
  readonly see: Set<string>
  readonly seeAlso: Set<string>
  readonly children: Map<string, Draft>
}

/**
 * Gathers `[term]{.index}` of all chapters, and gives each mark the id that the index leads to. A term that stands in
 * one section several times has one place there, the first.
 *
 * @param language BCP 47, for the order of the entries
 */
export function indexGroups(chapters: readonly Chapter[], language: string): IndexGroup[] {
  const top = new Map<string, Draft>()
  for (const chapter of chapters) gather(chapter, top)
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const entries = sorted(top, collator)
  const groups: { letter: string; entries: IndexEntry[] }[] = []
  for (const entry of entries) {
    const letter = letterOf(entry.term)
    const last = groups.at(-1)
    if (last !== undefined && collator.compare(last.letter, letter) === 0) last.entries.push(entry)
    else groups.push({ letter, entries: [entry] })
  }
  return groups
}

function gather(chapter: Chapter, top: Map<string, Draft>): void {
  let section = chapter.number ?? chapter.titleText
  let count = 0
  visit(chapter.tree, (node) => {
    if (node.type === 'heading') section = node.data?.number ?? section
    if (node.type !== 'span' || !node.attributes.classes.includes('index')) return
    count++
    const id = `${chapter.id}-index-${count}` as TargetId
    const entry = entryFor(node, top)
    const { see, seealso } = node.attributes.values
    if (seealso !== undefined) entry.seeAlso.add(seealso)
    if (see !== undefined) {
      entry.see.add(see)
      return
    }
    node.data = { ...node.data, id }
    if (!entry.places.some((place) => place.section === section)) entry.places.push({ id, section })
  })
}

/** The line of `entry="a!b"`, or of the words that are marked. */
function entryFor(node: Span, top: Map<string, Draft>): Draft {
  const path = (node.attributes.values['entry'] ?? toString(node)).split('!').map((part) => part.trim())
  let level = top
  let entry: Draft | undefined
  for (const term of path) {
    const key = term.toLowerCase()
    entry = level.get(key) ?? { term, places: [], see: new Set(), seeAlso: new Set(), children: new Map() }
    level.set(key, entry)
    level = entry.children
  }
  // A path has one part at least: `split` never gives none.
  return entry as Draft
}

function sorted(level: ReadonlyMap<string, Draft>, collator: Intl.Collator): IndexEntry[] {
  return [...level.values()]
    .map(({ term, places, see, seeAlso, children }) => ({
      term,
      places,
      see: [...see],
      seeAlso: [...seeAlso],
      children: sorted(children, collator),
    }))
    .toSorted((left, right) => collator.compare(left.term, right.term) || (left.term < right.term ? -1 : 1))
}

/** The letter without its accent; nothing for what begins with none. */
function letterOf(term: string): string {
  const [first = ''] = term.normalize('NFKD')
  return /\p{L}/u.test(first) ? first.toUpperCase() : ''
}
