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
 */
export function indexGroups(chapters: readonly Chapter[]): IndexGroup[] {
  const top = new Map<string, Draft>()
  for (const chapter of chapters) gather(chapter, top)
  const entries = sorted(top)
  const groups: { letter: string; entries: IndexEntry[] }[] = []
  for (const entry of entries) {
    const letter = letterOf(entry.term)
    const last = groups.at(-1)
    if (last?.letter === letter) last.entries.push(entry)
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
    // No heading's id looks like this: theirs go on with a hyphen.
    const id = `${chapter.id}_index-${count}` as TargetId
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

function sorted(level: ReadonlyMap<string, Draft>): IndexEntry[] {
  return [...level.values()]
    .map(({ term, places, see, seeAlso, children }) => ({
      term,
      places,
      see: [...see],
      seeAlso: [...seeAlso],
      children: sorted(children),
    }))
    .toSorted((left, right) => byKey(left.term, right.term))
}

/**
 * Letter by letter without accents and capitals, signs before letters. The order is the same on every machine: a
 * collation of the system's would change with its version.
 */
function byKey(left: string, right: string): number {
  const [a, b] = [keyOf(left), keyOf(right)]
  if (a !== b) return a < b ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}

function keyOf(term: string): string {
  return term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The letter without its accent; nothing for what begins with none. */
function letterOf(term: string): string {
  const [first = ''] = term.normalize('NFKD')
  return /\p{L}/u.test(first) ? first.toUpperCase() : ''
}
