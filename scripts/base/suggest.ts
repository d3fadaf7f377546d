import leven from 'leven'

/** The known word that an unknown one was probably meant to be: at most two letters (or a third of the word) away. */
export function suggest(unknown: string, known: Iterable<string>): string | undefined {
  const reach = Math.max(2, Math.floor(unknown.length / 3))
  let best: { word: string; distance: number } | undefined
  for (const word of known) {
    const distance = leven(unknown.toLowerCase(), word.toLowerCase())
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { word, distance }
  }
  return best?.word
}

/** The same as a sentence for a message's note, or undefined. */
export function didYouMean(unknown: string, known: Iterable<string>): string | undefined {
  const word = suggest(unknown, known)
  return word === undefined ? undefined : `Did you mean \`${word}\`?`
}
