import { nextOperation, operand, scanContent } from '../clean/scan-content.ts'
import { shownBytes } from './shown-bytes.ts'

/** What a content stream says of its marks, by numbers of sequences: plain data, which can be kept with the stream. */
export interface StreamMarks {
  readonly sequences: readonly number[]
  /** Numbers that are opened twice. */
  readonly repeated: readonly number[]
  /** Operations that draw outside all marks. */
  readonly unmarked: number
  /** Artifacts inside what is tagged, and the other way round. */
  readonly artifactInside: number
  readonly taggedInside: number
  /** Marks that are opened and not closed, or closed and not opened. */
  readonly unbalanced: boolean
}

/** What a page's content says of its marks. */
export interface PageMarks extends StreamMarks {
  /** The bytes that a sequence shows. */
  readonly shownIn: (mark: number) => string
  /** Glyphs by the name of their font in the page's resources. */
  readonly glyphs: ReadonlyMap<string, ReadonlySet<number>>
}

const draws: ReadonlySet<string> = new Set('f F f* B B* b b* S s Tj TJ \' " Do sh'.split(' '))

/** Reads a content stream. With `withGlyphs` it also gathers what is shown, which takes as long again. */
export function readPageMarks(text: string, withGlyphs: boolean): PageMarks {
  const scan = scanContent(text)
  const sequences: number[] = []
  const repeated: number[] = []
  const seen = new Set<number>()
  const glyphs = new Map<string, Set<number>>()
  const places = new Map<number, { readonly from: number; to: number }>()
  let own: { readonly from: number; to: number } | undefined
  const open: ('artifact' | 'tagged' | 'other')[] = []
  let [unmarked, artifactInside, taggedInside] = [0, 0, 0]
  let unbalanced = false
  let shown = new Set<number>()

  while (nextOperation(scan)) {
    const { operator } = scan
    if (operator === 'BDC' || operator === 'BMC') {
      const isArtifact = operand(scan, 0) === '/Artifact'
      const mark = /\/MCID\s+(\d+)/.exec(text.slice(scan.from, scan.to))?.[1]
      if (isArtifact && open.includes('tagged')) artifactInside++
      if (mark !== undefined) {
        if (open.includes('artifact')) taggedInside++
        if (seen.has(Number(mark))) repeated.push(Number(mark))
        seen.add(Number(mark))
        sequences.push(Number(mark))
        own = { from: scan.to, to: scan.to }
        places.set(Number(mark), own)
      }
      open.push(isArtifact ? 'artifact' : mark === undefined ? 'other' : 'tagged')
    } else if (operator === 'EMC') {
      unbalanced ||= open.pop() === undefined
      if (own !== undefined) own.to = scan.from
      own = undefined
    } else if (draws.has(operator)) {
      if (!open.includes('artifact') && !open.includes('tagged')) unmarked++
      if (withGlyphs && operator.startsWith('T')) addGlyphs(shownBytes(text.slice(scan.from, scan.to)), shown)
    } else if (withGlyphs && operator === 'Tf') {
      const name = operand(scan, 0).slice(1)
      shown = glyphs.get(name) ?? new Set()
      glyphs.set(name, shown)
    }
  }
  unbalanced ||= open.length > 0
  const shownIn = (mark: number): string => {
    const { from, to } = places.get(mark) ?? { from: 0, to: 0 }
    return shownBytes(text.slice(from, to))
  }
  return { sequences, repeated, unmarked, artifactInside, taggedInside, unbalanced, glyphs, shownIn }
}

/** The part of them that can be kept. */
export function keptMarks(marks: StreamMarks): StreamMarks {
  const { sequences, repeated, unmarked, artifactInside, taggedInside, unbalanced } = marks
  return { sequences, repeated, unmarked, artifactInside, taggedInside, unbalanced }
}

/**
 * The marks of a page whose streams were all read before; undefined where a mark may begin in one and end in another, and the
 * streams have to be read as one.
 *
 * @param text of the page, asked for when somebody wants to know what a sequence shows
 */
export function joinedMarks(streams: readonly StreamMarks[], text: () => string): PageMarks | undefined {
  if (streams.some(({ unbalanced }) => unbalanced)) return undefined
  const sum = (of: (marks: StreamMarks) => number): number => streams.reduce((total, marks) => total + of(marks), 0)
  const sequences = streams.flatMap((marks) => marks.sequences)
  const seen = new Set<number>()
  const repeated = sequences.filter((mark) => seen.size === seen.add(mark).size)
  let whole: PageMarks | undefined
  return {
    sequences,
    repeated,
    unmarked: sum(({ unmarked }) => unmarked),
    artifactInside: sum(({ artifactInside }) => artifactInside),
    taggedInside: sum(({ taggedInside }) => taggedInside),
    unbalanced: false,
    glyphs: new Map(),
    shownIn: (mark) => (whole ??= readPageMarks(text(), false)).shownIn(mark),
  }
}

/** Glyphs of two bytes. */
function addGlyphs(bytes: string, shown: Set<number>): void {
  for (let at = 0; at + 2 <= bytes.length; at += 2) shown.add((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
}
