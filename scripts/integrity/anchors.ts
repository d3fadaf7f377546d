/** A run of tokens that both texts hold once: [place in the one, place in the other]. */
type Anchor = readonly [wanted: number, said: number]

/** Long enough to be nearly always unique, short enough to stand between two losses. */
const length = 4

/**
 * Places where two texts surely run side by side, increasing in both: what lies between two of them is short, so that
 * comparing it costs little (as in Bram Cohen's patience difference, with runs of words in place of unique lines).
 */
export function anchorsOf(wanted: readonly string[], said: readonly string[]): Anchor[] {
  const there = onceIn(said)
  const pairs: Anchor[] = []
  for (const [key, at] of onceIn(wanted)) {
    const other = there.get(key)
    if (at !== undefined && other !== undefined) pairs.push([at, other])
  }
  return increasing(pairs)
}

/** Runs by where they stand, in order; undefined for those that stand in several places. */
function onceIn(tokens: readonly string[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (let at = 0; at + length <= tokens.length; at++) {
    const key = tokens.slice(at, at + length).join(' ')
    places.set(key, places.has(key) ? undefined : at)
  }
  return places
}

/** The longest part of the pairs that increases in its second place too. */
function increasing(pairs: readonly Anchor[]): Anchor[] {
  /** For each length, the index of the pair that ends a run of it with the smallest second place. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, [, said]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < said) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  }
  const made: Anchor[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at]
    if (pair !== undefined) made.unshift(pair)
  }
  return made
}
