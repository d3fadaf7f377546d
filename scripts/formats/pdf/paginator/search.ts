import { columnsAfter } from './columns-after.ts'
import type { Known } from './known.ts'
import { keyOf, progressOf, type State } from './state.ts'

/** How much of all that is possible the search looks at. */
export interface Breadth {
  /** States kept for one unit, the best ones. */
  readonly beam: number
  /** Columns are left out whose empty room costs so much more than the best from the same unit. */
  readonly margin: number
}

/** Enough for the pages of books; `everything` proves it on small ones. */
export const usual: Breadth = { beam: 8, margin: 80 }
export const everything: Breadth = { beam: Infinity, margin: Infinity }

export interface Found {
  readonly last: State
  /** States from which columns were tried: the work that was done. */
  readonly visited: number
}

/**
 * The cheapest way to the end. A state is the next unit, what is open of notes, how many floats stand, and the page's side;
 * of states that are alike in all this only the cheapest is followed.
 */
export function search(known: Known, start: State, { beam, margin }: Breadth): Found {
  const ahead = new Map<number, Map<string, State>>()
  const arrive = (state: State): void => {
    const here = ahead.get(state.unit) ?? new Map<string, State>()
    ahead.set(state.unit, here)
    const key = keyOf(state)
    if (state.cost < (here.get(key)?.cost ?? Infinity)) here.set(key, state)
  }
  arrive(start)
  let visited = 0
  let best: State | undefined
  for (let unit = start.unit; unit <= known.end; unit++) {
    // Columns without text lead to states at the same unit, each further on than the one before.
    for (let here = next(ahead, unit, beam); here !== undefined; here = next(ahead, unit, beam)) {
      if (isEnd(known, here)) {
        if (best === undefined || here.cost < best.cost) best = here
        continue
      }
      visited++
      for (const state of columnsAfter(known, here, margin)) arrive(state)
    }
    ahead.delete(unit)
  }
  if (best === undefined) throw new Error('Unexpected end of the search, expected pages.')
  return { last: best, visited }
}

/** Takes the state that is least far of the best at a unit. */
function next(ahead: ReadonlyMap<number, Map<string, State>>, unit: number, beam: number): State | undefined {
  const here = ahead.get(unit)
  if (here === undefined) return undefined
  if (here.size > beam) {
    const worst = [...here].sort(([, one], [, other]) => one.cost - other.cost).slice(beam)
    for (const [key] of worst) here.delete(key)
  }
  let found: [string, State] | undefined
  for (const entry of here) {
    if (found === undefined || progressOf(entry[1]) < progressOf(found[1])) found = entry
  }
  if (found !== undefined) here.delete(found[0])
  return found?.[1]
}

function isEnd({ end, queues }: Known, { unit, next: floats, open }: State): boolean {
  return unit === end && open.length === 0 && queues.isEmpty(floats)
}
