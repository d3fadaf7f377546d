import { columnsAfter } from './columns-after.ts'
import type { Known } from './known.ts'
import { keyOf, progressOf, type State } from './state.ts'

/** How much of all that is possible the search looks at. */
export interface Breadth {
  /** States kept for one unit, the best ones. */
  readonly beam: number
  /** What may cost so much more than the best is not followed. */
  readonly margin: number
}

/** Enough for the pages of books; `everything` proves it on small ones. */
export const usual: Breadth = { beam: 8, margin: 120 }
export const wide: Breadth = { beam: 16, margin: 500 }
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
  const ahead: (Map<string, State> | undefined)[] = []
  const least = new Float64Array(known.end + 1).fill(Infinity)
  const worth = { margin, most: (unit: number): number => (least[unit] ?? Infinity) + margin }
  const arrive = (state: State): void => {
    const here = (ahead[state.unit] ??= new Map<string, State>())
    const key = keyOf(state)
    if (state.cost >= (here.get(key)?.cost ?? Infinity)) return
    here.set(key, state)
    if (isClear(known, state)) least[state.unit] = Math.min(least[state.unit] ?? Infinity, state.cost)
  }
  arrive(start)
  let visited = 0
  let best: State | undefined
  for (let unit = start.unit; unit <= known.end; unit++) {
    // Half is enough here: what is further on already has paid for more.
    prune(ahead[unit], leastNear(least, unit) + margin / 2)
    // Columns without text lead to states at the same unit, each further on than the one before.
    for (let here = next(ahead[unit], beam); here !== undefined; here = next(ahead[unit], beam)) {
      if (isEnd(known, here)) {
        if (best === undefined || here.cost < best.cost) best = here
        continue
      }
      visited++
      for (const state of columnsAfter(known, here, worth)) arrive(state)
    }
    ahead[unit] = undefined
  }
  if (best !== undefined) return { last: best, visited }
  if (margin === Infinity) throw new Error('Unexpected end of the search, expected pages.')
  // The beam let go what the margin relied on.
  return search(known, start, { beam, margin: Infinity })
}

/** So many units ahead a state is looked for that makes one further back not worth while. */
const near = 30

/** The least cost at a unit or soon after it. */
function leastNear(least: Float64Array, unit: number): number {
  let found = Infinity
  for (let index = unit; index < unit + near && index < least.length; index++) {
    found = Math.min(found, least[index] ?? Infinity)
  }
  return found
}

function prune(here: Map<string, State> | undefined, most: number): void {
  if (here === undefined) return
  for (const [key, { cost }] of here) if (cost > most) here.delete(key)
}

/** Takes the state that is least far of the best at a unit. */
function next(here: Map<string, State> | undefined, beam: number): State | undefined {
  if (here === undefined || here.size === 0) return undefined
  const states = [...here]
  if (states.length > beam) states.sort(([, one], [, other]) => one.cost - other.cost).length = beam
  const [first] = states.toSorted(([, one], [, other]) => progressOf(one) - progressOf(other))
  here.clear()
  for (const [key, state] of states) if (state !== first?.[1]) here.set(key, state)
  return first?.[1]
}

/** Nothing waits: no state at this unit is further. */
function isClear({ problem, queues, end }: Known, { unit, next: floats, open }: State): boolean {
  if (open.length > 0) return false
  if (unit < end && queues.bound(floats, unit) === unit) return false
  return floats.every((place, kind) => {
    const number = queues.at(kind, place)
    const float = number === undefined ? undefined : problem.floats[number]
    return float === undefined || Math.min(float.anchor, float.reference) >= unit
  })
}

function isEnd({ end, queues }: Known, { unit, next: floats, open }: State): boolean {
  return unit === end && open.length === 0 && queues.isEmpty(floats)
}
