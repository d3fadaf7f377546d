import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { didYouMean } from '../base/suggest.ts'
import type { IndexPlace, IndexPointer } from '../book/index-entry.ts'
import type { ChapterId, TargetId } from '../book/names.ts'
import type { Span } from '../book/nodes.ts'

/** A line of the index while it is gathered. */
export interface Line {
  readonly term: readonly PhrasingContent[]
  /** The words that it is sorted by. */
  sort: string
  /** Set on lines that another one points at. */
  id?: TargetId | undefined
  readonly places: IndexPlace[]
  readonly see: Pointer[]
  readonly seeAlso: Pointer[]
  readonly children: Map<string, Line>
}

interface Pointer {
  /** `consensus!impossibility`, as written. */
  readonly path: string
  to?: IndexPointer | undefined
  readonly report: (fields: { ruleId: string; reason: string; note?: string | undefined }) => void
}

/** The levels of a mark's entry, from the main one down: what its element parsed, or the words that are marked. */
export function termsOf(node: Span): readonly (readonly PhrasingContent[])[] {
  return node.data?.terms ?? [node.children.map(withoutMarks)]
}

/** An index shows words, not what they carry where they stand. */
function withoutMarks(node: PhrasingContent): PhrasingContent {
  const { id: _, ...data } = node.data ?? {}
  const made = { ...node, data }
  if ('children' in made)
    made.children = made.children.filter(({ type }) => type !== 'footnoteReference').map(withoutMarks)
  return made
}

/** Lines are the same when their words are, whatever their capitals and apostrophes: an attribute has those of a typewriter. */
export function keyOf(term: readonly PhrasingContent[]): string {
  return keyOfWords(toString(term))
}

function keyOfWords(words: string): string {
  return words.trim().toLowerCase().replaceAll('’', "'")
}

/** Leads `see` and `seealso` to the lines they name, which get an id; one that does not exist is an error. */
export function linkPointers(top: ReadonlyMap<string, Line>, page: ChapterId): void {
  let count = 0
  const paths = [...pathsOf(top)]
  for (const line of linesOf(top)) {
    for (const pointer of [...line.see, ...line.seeAlso]) {
      const found = find(top, pointer.path)
      const target = found?.at(-1)
      if (found === undefined || target === undefined) {
        pointer.report({
          ruleId: 'index-see',
          reason: `Unexpected \`${pointer.path}\` to see, which is no entry of the index`,
          note: didYouMean(pointer.path, paths) ?? 'Name an entry with its main entries before it: `a!b`.',
        })
        continue
      }
      target.id ??= `${page}_entry-${++count}` as TargetId
      pointer.to = { id: target.id, terms: found.map(({ term }) => term) }
    }
  }
}

function find(top: ReadonlyMap<string, Line>, path: string): Line[] | undefined {
  const found: Line[] = []
  let level = top
  for (const part of path.split('!')) {
    // Its words may be written with the markup of the entry.
    const line = level.get(keyOfWords(part.replaceAll(/[`$*]/g, '')))
    if (line === undefined) return undefined
    found.push(line)
    level = line.children
  }
  return found
}

function* linesOf(level: ReadonlyMap<string, Line>): Generator<Line> {
  for (const line of level.values()) {
    yield line
    yield* linesOf(line.children)
  }
}

function* pathsOf(level: ReadonlyMap<string, Line>, before = ''): Generator<string> {
  for (const { term, children } of level.values()) {
    const path = before + toString(term)
    yield path
    yield* pathsOf(children, `${path}!`)
  }
}
