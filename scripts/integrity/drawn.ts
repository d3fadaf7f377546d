import { wordsIn, type Token } from './token.ts'

/**
 * Formulas of which a page does not show every letter and digit. A page draws glyphs: they are read one after the other,
 * but limits and exponents not always where the formula has them, so that a stretch of the text counts that holds the
 * same letters in any order. Signs such as = and + are not looked for.
 */
export function drawn(formulas: readonly Token[], words: readonly string[]): Token[] {
  const said = words.join('')
  let from = 0
  return formulas.filter(({ text }) => {
    const letters = wordsIn(text).join('')
    const at = placeOf(letters, said, from)
    if (at !== -1) from = at
    return at === -1
  })
}

/** Where the letters stand, after the formula before if they can: a note's formulas come before those that follow its call. */
function placeOf(letters: string, said: string, from: number): number {
  const exact = [said.indexOf(letters, from), said.indexOf(letters)].find((at) => at !== -1)
  return exact ?? anagramAt(letters, said)
}

/** The first stretch with the same letters, each as often; -1 when there is none. */
function anagramAt(letters: string, said: string): number {
  const missing = new Map<string, number>()
  const count = (letter: string | undefined, by: number): void => {
    if (letter === undefined) return
    const left = (missing.get(letter) ?? 0) + by
    if (left === 0) missing.delete(letter)
    else missing.set(letter, left)
  }
  for (const letter of letters) count(letter, 1)
  for (let end = 0; end < said.length; end++) {
    count(said[end], -1)
    if (end >= letters.length) count(said[end - letters.length], 1)
    if (missing.size === 0) return end - letters.length + 1
  }
  return -1
}
