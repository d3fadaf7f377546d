/**
 * Whether something that stands among words is no word that could be misspelled: a letter, an abbreviation in capitals, a
 * name as programs have it (with a digit, a point or a sign in it, or a capital after small letters), letters of another script.
 *
 * @param latin whether the language is written in Latin letters
 */
export function isNoWord(word: string, latin: boolean): boolean {
  // Hunspell reads no longer words, and no language writes them.
  if (word.length > 90) return true
  const letters = word.match(/\p{L}/gu) ?? []
  if (letters.length < 2 || letters.every((letter) => /\p{Script=Latin}/u.test(letter) !== latin)) return true
  return /[\p{N}@_]|\.(?=.)|^\p{Ll}+\p{Lu}/u.test(word) || /^[\p{Lu}\p{M}&/-]{2,}(?:'?s)?$/u.test(word)
}
