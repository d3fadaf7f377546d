import { contentText, copy, write, written } from './content-text.ts'
import type { Owner } from './owners.ts'
import type { PageSegments } from './page-segments.ts'

/** A page's content stream, and what became of each of Chromium's marked sequences. */
export interface AssembledPage {
  readonly bytes: Buffer
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
  { bytes, segments }: Pick<PageSegments, 'bytes' | 'segments'>,
  owners: ReadonlyMap<number, Owner>,
  artifact: (piece: () => string) => string = ofLayout,
): AssembledPage {
  const out = contentText(bytes.length + 4096)
  const numbers = new Map<number, number[]>()
  let count = 0
  let copied = 0
  const insert = (at: number, text: string): void => {
    copy(out, bytes, copied, at)
    copied = at
    write(out, text)
  }
  /** The sequence that is open: what it is, where its last piece ends, and whether the state was saved or restored since. */
  let open: { mark: number | undefined; owner: Owner | undefined; to: number; nests: boolean } | undefined

  write(out, 'q\n')
  for (const { kind, from, to, nests, mark } of segments) {
    if (kind === 'state') {
      if (open !== undefined && nests) open.nests = true
      continue
    }
    const owner = mark === undefined ? undefined : owners.get(mark)
    if (open === undefined || !follows(open, mark, owner)) {
      if (open !== undefined) insert(open.to, 'EMC\n')
      const opening =
        owner === undefined
          ? artifact(() => bytes.toString('latin1', from, to))
          : `/${owner.element.type}<</MCID ${count++}>>BDC\n`
      insert(from, opening)
    }
    open = { mark, owner, to, nests: false }
    if (mark !== undefined && owner !== undefined) {
      const known = numbers.get(mark)
      if (known === undefined) numbers.set(mark, [count - 1])
      else if (known.at(-1) !== count - 1) known.push(count - 1)
    }
  }
  if (open !== undefined) insert(open.to, 'EMC\n')
  insert(bytes.length, 'Q')
  return { bytes: written(out), numbers }
}

/** Whether a piece goes on with the sequence that is open. What Chromium marked as one stays one. */
function follows(
  open: { readonly mark: number | undefined; readonly owner: Owner | undefined; readonly nests: boolean },
  mark: number | undefined,
  owner: Owner | undefined,
): boolean {
  if (owner !== undefined && mark === open.mark) return true
  if (open.nests) return false
  if (owner === undefined || open.owner === undefined) return owner === open.owner
  return owner.element === open.owner.element && owner.index === open.owner.index + 1
}
