import leven from 'leven'

/** Whether one word may have been meant by another: at most two letters (or a third of the word) are different. */
export function isNear(unknown: string, word: string): boolean {
  return distanceTo(unknown, word) <= Math.max(2, Math.floor(unknown.length / 3))
}

/** The known word that an unknown one was probably meant to be. */
export function suggest(unknown: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined
  for (const word of known) {
    const distance = distanceTo(unknown, word)
    if (isNear(unknown, word) && (best === undefined || distance < best.distance)) best = { word, distance }
  }
  return best?.word
}

function distanceTo(unknown: string, word: string): number {
  return leven(unknown.toLowerCase(), word.toLowerCase())
}

/** The same as a sentence for a message's note, or undefined. */
export function didYouMean(unknown: string, known: Iterable<string>): string | undefined {
  const word = suggest(unknown, known)
  return word === undefined ? undefined : `Did you mean \`${word}\`?`
}
