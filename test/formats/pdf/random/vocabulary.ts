const starts = 'b bl br c cl d dr f fl g gr k l m n p pl pr r s st t tr v'.split(' ')
const vowels = 'a e i o u'.split(' ')
const syllables = starts.flatMap((start) => vowels.map((vowel) => start + vowel))

/** Of three syllables; a multiple that shares no factor with their number goes through all words before one comes again. */
const all = syllables.length ** 3
const stride = 7919

/**
 * Words that look like words, so that they are divided and spaced as such, none of them twice: the same number gives the same
 * word, and a word says by itself that it belongs here.
 */
export function wordOf(number: number): string {
  const rest = (number * stride) % all
  const parts = [rest, rest / syllables.length, rest / syllables.length ** 2].map(
    (part) => syllables[Math.floor(part) % syllables.length] ?? '',
  )
  // Syllables begin with consonants and end with a vowel: a closing `x` ends the word where no other has one.
  return `${parts.join('')}x`
}

/** So many words, in a line, none of which stands in another line that begins at a number far from this one. */
export function wordsFrom(first: number, count: number): string {
  return Array.from({ length: count }, (_, at) => wordOf(first + at)).join(' ')
}

/** All words of this vocabulary that a text has, in order. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{3,}x/g) ?? []
}
