import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { message } from '../base/message.ts'
import type { Chapter } from '../book/book.ts'
import type { IndexEntry, IndexGroup, IndexPlace } from '../book/index-entry.ts'
import type { TargetId } from '../book/names.ts'
import type { Span } from '../book/nodes.ts'
import { collationOf, type Collation } from './collation.ts'
import { fileOf } from './file-of.ts'
import { keyOf, linkPointers, termsOf, type Line } from './index-lines.ts'
import { inReadingOrder } from './reading-order.ts'
import { sectionsOf } from './sections.ts'

/** Where the page of an index stands, and which marks it gathers. */
export interface IndexPage {
  readonly chapter: Chapter
  /** `in="names"` of its marks; undefined for the index of those that name none. */
  readonly name?: string | undefined
}

/** A range that has begun. */
interface Open {
  readonly place: { -readonly [Key in keyof IndexPlace]: IndexPlace[Key] }
  readonly report: (fields: { reason: string; note: string }) => void
}

/**
 * Gathers `[term]{.index}` of all chapters, and gives each mark the id that the index leads to. A format without pages
 * shows a section once for a term, however many marks it has there.
 */
export function indexGroups(chapters: readonly Chapter[], page: IndexPage, language: string): IndexGroup[] {
  const top = new Map<string, Line>()
  const open = new Map<string, Open>()
  for (const chapter of chapters) gather(chapter, page.name, top, open)
  for (const [words, { report }] of open)
    report({
      reason: `Unexpected start of a range of \`${words}\` that nothing ends`,
      note: 'Put `[]{.index entry="…" range=end}` where it ends.',
    })
  linkPointers(top, page.chapter.id)
  const collation = collationOf(language)
  const groups: { letter: string; entries: IndexEntry[] }[] = []
  for (const { line, entry } of sorted(top, collation)) {
    const letter = collation.letterOf(line.sort)
    const last = groups.at(-1)
    if (last?.letter === letter) last.entries.push(entry)
    else groups.push({ letter, entries: [entry] })
  }
  return groups
}

function gather(chapter: Chapter, name: string | undefined, top: Map<string, Line>, open: Map<string, Open>): void {
  const section = sectionsOf(chapter)
  const title: PhrasingContent[] = [...chapter.title]
  let count = 0
  const see = (node: Nodes, ancestors: readonly Parents[]): void => {
    section.see(node, ancestors)
    if (node.type !== 'span' || !node.attributes.classes.includes('index')) return
    count++
    if (node.attributes.values['in'] !== name) return
    const report = (fields: { ruleId?: string; reason: string; note?: string | undefined }): void => {
      const file = fileOf(chapter.file, node, ancestors)
      chapter.file.messages.push(
        message({ severity: 'error', ruleId: 'index-range', ...fields, file, place: node.position }),
      )
    }
    // No heading's id looks like this: theirs go on with a hyphen.
    const id = (node.data?.id ?? `${chapter.id}_index-${count}`) as TargetId
    add(node, { id, section: section.current() }, top, open, report)
  }
  inReadingOrder({ type: 'root', children: [{ type: 'paragraph', children: title }, ...chapter.tree.children] }, see)
}

type Report = (fields: { ruleId?: string; reason: string; note?: string | undefined }) => void

function add(node: Span, place: IndexPlace, top: Map<string, Line>, open: Map<string, Open>, report: Report): void {
  const { classes, values } = node.attributes
  const line = lineFor(node, top)
  const { see, seealso, range } = values
  if (seealso !== undefined) line.seeAlso.push({ path: seealso, report })
  if (see !== undefined) {
    line.see.push({ path: see, report })
    return
  }
  node.data = { ...node.data, id: place.id }
  const words = values['entry'] ?? toString(node)
  if (range === 'end') {
    const started = open.get(words)
    if (started === undefined) {
      const note = 'Put `[]{.index entry="…" range=start}` where it starts, with the same entry.'
      report({ reason: `Unexpected end of a range of \`${words}\` that nothing starts`, note })
      return
    }
    started.place.end = { id: place.id, section: place.section }
    open.delete(words)
    return
  }
  const made = { ...place, ...(classes.includes('main') ? { main: true } : {}) }
  line.places.push(made)
  if (range === undefined) return
  if (range !== 'start') report({ reason: `Unexpected \`range=${range}\`, expected \`start\` or \`end\`` })
  else if (open.has(words))
    report({ reason: `Unexpected second start of a range of \`${words}\``, note: 'End the first one before it.' })
  else open.set(words, { place: made, report })
}

/** The line of `entry="a!b"`, or of the words that are marked; `sort="a!b"` says under which words they stand. */
function lineFor(node: Span, top: Map<string, Line>): Line {
  const path = termsOf(node)
  const sort = node.attributes.values['sort']?.split('!') ?? []
  const offset = path.length - sort.length
  let level = top
  let line: Line | undefined
  for (const [at, term] of path.entries()) {
    const key = keyOf(term)
    // One key sorts the last level, several the levels from the first.
    const own = sort.length > 1 ? sort[at] : sort[at - offset]
    line = level.get(key) ?? {
      term,
      sort: own ?? toString(term),
      places: [],
      see: [],
      seeAlso: [],
      children: new Map(),
    }
    if (own !== undefined) line.sort = own
    level.set(key, line)
    level = line.children
  }
  // A path has one part at least.
  return line as Line
}

function sorted(level: ReadonlyMap<string, Line>, collation: Collation): { line: Line; entry: IndexEntry }[] {
  return [...level.values()]
    .toSorted((left, right) => collation.compare(left.sort, right.sort))
    .map((line) => {
      const { id, term, places, children } = line
      const pointers = (list: Line['see']) => list.flatMap(({ to }) => to ?? [])
      const below = sorted(children, collation).map(({ entry }) => entry)
      const entry = { id, term, places, see: pointers(line.see), seeAlso: pointers(line.seeAlso), children: below }
      return { line, entry }
    })
}
