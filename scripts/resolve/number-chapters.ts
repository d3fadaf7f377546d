import type { BookConfig } from '../book/config.ts'
import type { ChapterId } from '../book/names.ts'

/**
 * Numbers of the documents of the spine: chapters count through the whole book (also those that are only planned, so
 * that a draft has its final numbers), parts are roman, appendices are letters.
 *
 * @param unnumbered documents whose own heading says `{.unnumbered}`
 */
export function numberChapters(config: BookConfig, unnumbered: ReadonlySet<ChapterId>): ReadonlyMap<ChapterId, string> {
  const numbers = new Map<ChapterId, string>()
  const counts = { part: 0, appendix: 0, chapter: 0 }
  for (const { id, role, numbered } of config.contents) {
    if (!numbered || unnumbered.has(id)) continue
    if (role === 'part') numbers.set(id, roman(++counts.part))
    else if (role === 'appendix' || role === 'answers') numbers.set(id, letter(++counts.appendix))
    else numbers.set(id, String(++counts.chapter))
  }
  return numbers
}

const numerals = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 4 → IV. */
export function roman(number: number): string {
  let rest = number
  let made = ''
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      made += numeral
      rest -= value
    }
  }
  return made
}

/** 1 → A, 27 → AA. */
export function letter(number: number): string {
  return number <= 0 ? '' : letter(Math.floor((number - 1) / 26)) + String.fromCodePoint(65 + ((number - 1) % 26))
}
