import type { NoteFill } from './fill-notes.ts'
import type { Known } from './known.ts'
import { prohibitions } from './penalties.ts'
import type { State } from './state.ts'

/** How much is forbidden of a column, but for the break before unit `to`; `called` is how many notes it calls. */
export function objections(
  { end }: Known,
  { unit: from, open }: State,
  { isFloatPage }: { readonly isFloatPage: boolean },
  to: number,
  { rest, parts, torn }: NoteFill,
  called: number,
): number {
  let against = 0
  // Without text only where notes fill the page, or nothing else is left.
  if (to === from && !isFloatPage && to < end && (rest.length === 0 || parts.length === 0))
    against += prohibitions.emptyPage
  if (torn) against += prohibitions.noteSplit
  // Notes called in the column are the last of the queue.
  for (let index = Math.max(0, rest.length - called); index < rest.length; index++) {
    if (rest[index]?.from === 0) against += prohibitions.noteMoved
  }
  if (open.length > 0 && parts.length === 0) against += prohibitions.noteMoved
  return against
}
