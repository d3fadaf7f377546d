import type { Known } from './known.ts'
import { search, usual, wide, type Found } from './search.ts'
import { startOf, type State } from './state.ts'

/**
 * The way through a run. What is usual is enough where pages are good. A page that is as bad as all that a narrow search lets go may
 * have been a mistake of it: the run is searched again, wider.
 */
export function cheapestWay(known: Known, start: State = startOf(known)): Found {
  const found = search(known, start, usual)
  if (dearestColumn(found.last) <= usual.margin) return found
  const again = search(known, start, wide)
  const best = again.last.cost < found.last.cost ? again : found
  return { last: best.last, visited: found.visited + again.visited }
}

function dearestColumn(last: State): number {
  let dearest = 0
  for (let state = last; state.last !== undefined; state = state.last.state) {
    dearest = Math.max(dearest, state.cost - state.last.state.cost)
  }
  return dearest
}
