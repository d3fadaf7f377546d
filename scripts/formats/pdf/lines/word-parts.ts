/** A part of a word up to a place where a line may end in it, or to the word's end. */
export interface WordPart {
  readonly text: string
  /** Whether U+00AD stands after it: a hyphen shows where the line ends there. */
  readonly soft: boolean
  /** Whether it ends in a hyphen of its own. */
  readonly hard: boolean
}

/** After soft hyphens, after hyphens and dashes between letters, before an em dash (UAX #14: SHY, HY, BA, B2). */
const ends = /\u00AD|(?<=[\p{L}\p{M}][-\u2010\u2013\u2014])(?=\p{L})|(?=\u2014\p{L})/gu

/** Without one of these a word is one part: most are, and need no more than this look. */
const signs = /[\u00AD\u2010\u2013\u2014-]/

export function wordParts(word: string): WordPart[] {
  if (!signs.test(word)) return [{ text: word, soft: false, hard: false }]
  const parts: WordPart[] = []
  let at = 0
  for (const { 0: mark, index } of word.matchAll(ends)) {
    if (index === 0) continue
    parts.push({ text: word.slice(at, index), soft: mark !== '', hard: /[-\u2010]/.test(word[index - 1] ?? '') })
    at = index + mark.length
  }
  parts.push({ text: word.slice(at), soft: false, hard: false })
  return parts
}
