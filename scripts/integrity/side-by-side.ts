import { diffArrays } from 'diff'
import { anchorsOf } from './anchors.ts'

/** The same word in two texts: its place in the one and in the other. */
export type Pair = readonly [one: number, other: number]

/**
 * Sets two texts side by side: all pairs of words that they share in one order. Runs that both hold once come first,
 * Myers' difference pairs what lies between them.
 */
export function sideBySide(one: readonly string[], other: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let [from, at] = [0, 0]
  for (const [end, place] of [...anchorsOf(one, other), [one.length, other.length] as const]) {
    for (const { added, removed, count } of diffArrays(one.slice(from, end), other.slice(at, place))) {
      if (added) at += count
      else if (removed) from += count
      else for (let step = 0; step < count; step++) pairs.push([from++, at++])
    }
    from = end
    at = place
  }
  return pairs
}
