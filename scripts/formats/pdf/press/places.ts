import type { PageMap } from '../../../book/rendered.ts'
import { folioOf } from '../folios.ts'
import type { Run } from '../page-name.ts'

/** How long a run is, or is thought to be. */
export interface RunLength {
  readonly pages: number
  /** Whether it has been laid out; otherwise the number is a guess. */
  readonly known: boolean
  /** 0-based page of the run that each id stands on. */
  readonly ids: ReadonlyMap<string, number>
}

/** Where the runs of a book come to stand. Pages are counted from 0, blank ones included. */
export interface Places {
  /** The first page of each run, by its name. */
  readonly starts: ReadonlyMap<string, number>
  /** Pages before the body. */
  readonly frontPages: number
  readonly pages: number
  /** What is printed for the page of each id. */
  readonly folios: PageMap
  /** Runs whose first folio does not hang on a guess. */
  readonly sure: ReadonlySet<string>
}

/**
 * Sets runs one after the other. A run that opens on a right-hand page, which is the first, the third and so on, has an
 * empty page before it where it needs one; the body always opens there, and its folios begin at 1.
 *
 * @param leaves whether pages are the two sides of leaves: then their number is even
 */
export function placeRuns(runs: readonly Run[], lengths: ReadonlyMap<string, RunLength>, leaves: boolean): Places {
  const starts = new Map<string, number>()
  const sure = new Set<string>()
  let page = 0
  let known = true
  let frontPages: number | undefined
  for (const { name, front, recto } of runs) {
    const opensBody = !front && frontPages === undefined
    if ((recto || opensBody) && page % 2 === 1) page += 1
    if (opensBody) {
      frontPages = page
      known = true
    }
    starts.set(name, page)
    if (known) sure.add(name)
    const length = lengths.get(name)
    page += length?.pages ?? 0
    known &&= length?.known ?? false
  }
  const front = frontPages ?? page
  const folios = new Map<string, string>()
  for (const [name, start] of starts) {
    folios.set(name, folioOf(start, front))
    for (const [id, at] of lengths.get(name)?.ids ?? []) folios.set(id, folioOf(start + at, front))
  }
  return { starts, frontPages: front, pages: leaves ? page + (page % 2) : page, folios, sure }
}
