import { isNear } from '../base/suggest.ts'
import type { Dictionary } from './dictionary.ts'
import { isNoWord } from './no-word.ts'
import { formsOf, type ListedWord } from './word-list.ts'

/** What is known of the words of one language, the book's own included. */
export interface Spelling {
  readonly isRight: (word: string) => boolean
  /** Whether it is a word of the language, and not only one of the book. */
  readonly isCommon: (word: string) => boolean
  /** A few words that were perhaps meant; none for the many after the first. */
  readonly suggest: (word: string) => readonly string[]
  /** Every word that was looked up. */
  readonly said: () => Iterable<string>
}

/** Suggestions take time, and a book with more unknown words than this wants a list of them first. */
const most = { words: 60, suggestions: 3 }

/**
 * Looks words up in a dictionary, in a list of the book's own words and among the names of people.
 *
 * @param names in their own spelling
 */
export function createSpelling(
  dictionary: Dictionary,
  listed: readonly ListedWord[],
  names: ReadonlySet<string>,
): Spelling {
  const patterns = listed.flatMap(({ pattern }) => pattern ?? [])
  const own = new Set(listed.map(({ word }) => word.toLowerCase()))
  for (const { word, like, pattern } of listed) {
    if (like !== undefined) dictionary.learn(word, like)
    else if (pattern === undefined) for (const form of formsOf(word)) dictionary.learn(form)
  }
  const isRight = remembering(judge)
  const suggested = new Map<string, readonly string[]>()
  return {
    isRight: isRight.of,
    isCommon: (word) => !own.has(word.toLowerCase()) && dictionary.knows(word),
    suggest,
    said: () => isRight.asked(),
  }

  function judge(written: string): boolean {
    const word = written
      .replaceAll(/[\u00AD\u200B\u2060]/g, '')
      .replaceAll('’', "'")
      .replaceAll('\u2011', '-')
    if (isNoWord(word, dictionary.isLatin) || isKnown(word)) return true
    const owner = /^(?<owner>.+)'s?$/u.exec(word)?.groups?.['owner']
    if (owner !== undefined) return isRight.of(owner)
    const parts = word.split(/[-–/&+:]/)
    return parts.length > 1 && parts.every((part) => part === '' || isRight.of(part))
  }

  function isKnown(word: string): boolean {
    return dictionary.knows(word) || names.has(word) || patterns.some((pattern) => pattern.test(word))
  }

  function suggest(word: string): readonly string[] {
    const before = suggested.get(word)
    if (before !== undefined) return before
    const found = suggested.size < most.words ? dictionary.suggest(word) : []
    // "away-in" says no more than "away in".
    const near = found
      .filter((each) => isNear(word, each) && !(each.includes('-') && found.includes(each.replaceAll('-', ' '))))
      .slice(0, most.suggestions)
    suggested.set(word, near)
    return near
  }
}

/** A question that is asked of each word once. */
function remembering(judge: (word: string) => boolean): {
  readonly of: (word: string) => boolean
  readonly asked: () => Iterable<string>
} {
  const verdicts = new Map<string, boolean>()
  return {
    of: (word) => {
      const known = verdicts.get(word)
      if (known !== undefined) return known
      const verdict = judge(word)
      verdicts.set(word, verdict)
      return verdict
    },
    asked: () => verdicts.keys(),
  }
}
