import type { Words } from '../words.ts'
import { german } from './de.ts'
import { english } from './en.ts'

/** What Octavo itself writes into a book, by the language's first subtag. */
const languages: Readonly<Record<string, Words>> = { de: german, en: english }

/** The words of a language (BCP 47); English where it is not known yet. */
export function wordsOf(language: string): Words {
  return languages[language.toLowerCase().split('-')[0] ?? ''] ?? english
}

/** The kinds of boxes an author may open with `:::`. */
export const admonitionKinds: readonly string[] = Object.keys(english.admonitions)
