/** A purse of steps that all style sheets of one publication share, so that no cascade takes time or memory without end. */
export interface StyleWork {
  /** Takes steps out of the purse; false, from there on for good, when it does not hold so many. */
  readonly spend: (steps: number) => boolean
  /** Whether something was asked for that the purse did not hold: then styles are not known in full. */
  readonly exhausted: () => boolean
}

/** Steps: a part of a selector tried on an element is one. */
const purse = 300_000_000

/** What a selector costs to compile and an entry of an index to keep, in steps. */
export const cost = { selector: 1000, entry: 50 }

export function styleWork(limit = purse): StyleWork {
  let left = limit
  let exhausted = false
  return {
    spend: (steps) => {
      if (steps > left) exhausted = true
      if (!exhausted) left -= steps
      return !exhausted
    },
    exhausted: () => exhausted,
  }
}
