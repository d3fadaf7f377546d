import type { Point } from 'unist'

/** Something that an author wrote and a reader must find: a word, a line of code, a formula. */
export interface Token {
  /** As it can be compared, whatever typography, case or a line end did to it. */
  readonly text: string
  readonly file?: string | undefined
  readonly place?: Point | undefined
}

/** Scripts that set no spaces between words: each sign is a token, since a line may end after any. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const word = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{N}])+`, 'gu')

/**
 * The words of a text: runs of letters and digits, in small letters, ligatures and styled letters taken apart (NFKD),
 * accents, soft hyphens and all punctuation left out.
 */
export function wordsIn(text: string): string[] {
  return (
    (
      text
        // A letter by its class, an apostrophe by its use: pages are set with it so that words are not divided there.
        .replaceAll('\u02BC', '’')
        .normalize('NFKD')
        .replaceAll(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
        .toLowerCase()
        .match(word) ?? []
    ).map(oneWay)
  )
}

/** A PDF holds letters as they stand beside each other, so that its readers guess which way a word goes. */
function oneWay(text: string): string {
  if (!/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text)) return text
  const reversed = [...text].toReversed().join('')
  return reversed < text ? reversed : text
}

/**
 * A line of code without what differs harmlessly: white space, signs that break or join characters invisibly, control
 * characters.
 */
export function codeLine(line: string): string {
  return line.replaceAll(/(?:[\s\p{Cc}\u00AD\u200B-\u200D\u2060\uFFFE\uFFFF]|\p{Variation_Selector})+/gu, '')
}

/** Without white space, which a writer of XML may add between elements. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
