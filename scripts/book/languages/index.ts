import type { Words } from '../words.ts'
import { german } from './de.ts'
import { british } from './en-gb.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { brazilian } from './pt-br.ts'
import { portuguese } from './pt.ts'

/** What Octavo itself writes into a book, by language, and by region where one differs. */
const languages: Readonly<Record<string, Words>> = {
  de: german,
  en: english,
  'en-au': british,
  'en-gb': british,
  'en-ie': british,
  'en-nz': british,
  'en-za': british,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  pt: portuguese,
  'pt-br': brazilian,
}

/** The words of a language (BCP 47), of its region where that has its own; English where it is not known yet. */
export function wordsOf(language: string): Words {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const region = rest.find((part) => /^[a-z]{2}$/.test(part))
  return languages[`${primary}-${region}`] ?? languages[primary] ?? english
}

/** The kinds of boxes an author may open with `:::`. */
export const admonitionKinds: readonly string[] = Object.keys(english.admonitions)
