import type { Owner } from './owners.ts'
import type { ContentSegment, Segment } from './page-segments.ts'

/** A page's content stream, and what became of each of Chromium's marked sequences. */
export interface AssembledPage {
  readonly text: string
  readonly numbers: ReadonlyMap<number, readonly number[]>
}

/** Rules, backgrounds and numbers beside code. */
const ofLayout = (): string => '/Artifact<</Type/Layout>>BDC\n'

/**
 * Puts the pieces of a page together. What an element owns is a marked sequence of its type, numbered from 0; neighbours that
 * follow each other in one element become one sequence (a formula has one for every letter). All else is an artifact
 * (ISO 32000-1 §14.8.2.2).
 *
 * @param artifact opens one that begins with a piece
 */
export function assemblePage(
  segments: readonly Segment[],
  owners: ReadonlyMap<number, Owner>,
  artifact: (text: string) => string = ofLayout,
): AssembledPage {
  const pieces: string[] = ['q\n']
  const numbers = new Map<number, number[]>()
  let count = 0
  let open: { readonly mark: number | undefined; readonly owner: Owner | undefined } | undefined
  let waiting: Segment[] = []

  const close = (): void => {
    if (open !== undefined) pieces.push('EMC\n')
    open = undefined
    pieces.push(...waiting.map(({ text }) => text))
    waiting = []
  }
  for (const segment of segments) {
    if (segment.kind === 'state') {
      waiting.push(segment)
      continue
    }
    const owner = segment.mark === undefined ? undefined : owners.get(segment.mark)
    const joins = open !== undefined && follows(open, segment, owner, waiting)
    if (joins) {
      pieces.push(...waiting.map(({ text }) => text))
      waiting = []
    } else {
      close()
      pieces.push(owner === undefined ? artifact(segment.text) : `/${owner.element.type}<</MCID ${count++}>>BDC\n`)
    }
    pieces.push(segment.text)
    open = { mark: segment.mark, owner }
    if (segment.mark !== undefined && owner !== undefined) {
      const known = numbers.get(segment.mark) ?? []
      if (known.at(-1) !== count - 1) numbers.set(segment.mark, [...known, count - 1])
    }
  }
  close()
  pieces.push('Q')
  return { text: pieces.join(''), numbers }
}

/** Whether a piece goes on with the sequence that is open. What Chromium marked as one stays one. */
function follows(
  open: { readonly mark: number | undefined; readonly owner: Owner | undefined },
  { mark }: ContentSegment,
  owner: Owner | undefined,
  between: readonly Segment[],
): boolean {
  if (owner !== undefined && mark === open.mark) return true
  if (between.some((segment) => segment.kind === 'state' && segment.nests)) return false
  if (owner === undefined || open.owner === undefined) return owner === open.owner
  return owner.element === open.owner.element && owner.index === open.owner.index + 1
}
