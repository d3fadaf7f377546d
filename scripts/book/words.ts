import type { Kind } from './names.ts'

/** Words that Octavo itself puts into a book, in the book's language. */
export interface Words {
  /** Singular and plural, as they stand before a number. */
  readonly kinds: Readonly<Record<Kind | 'chapter' | 'part' | 'appendix', readonly [string, string]>>
  readonly and: string
  /** Around the title of what has no number. */
  readonly quotes: readonly [open: string, close: string]
  readonly page: string
  readonly contents: string
  readonly bibliography: string
  readonly cover: string
  readonly titlePage: string
  readonly copyrightPage: string
  readonly notes: string
  readonly index: string
  readonly see: string
  readonly seeAlso: string
  readonly edition: (number: number) => string
  readonly version: string
  readonly admonitions: Readonly<Record<string, string>>
}

const english: Words = {
  kinds: {
    sec: ['Section', 'Sections'],
    fig: ['Figure', 'Figures'],
    tbl: ['Table', 'Tables'],
    eq: ['Equation', 'Equations'],
    lst: ['Listing', 'Listings'],
    thm: ['Theorem', 'Theorems'],
    chapter: ['Chapter', 'Chapters'],
    part: ['Part', 'Parts'],
    appendix: ['Appendix', 'Appendices'],
  },
  and: 'and',
  quotes: ['“', '”'],
  page: 'page',
  contents: 'Contents',
  bibliography: 'Bibliography',
  cover: 'Cover',
  titlePage: 'Title page',
  copyrightPage: 'Copyright',
  notes: 'Notes',
  index: 'Index',
  see: 'see',
  seeAlso: 'see also',
  edition: (number) => `${ordinals[number - 1] ?? `${number}th`} edition`,
  version: 'Version',
  admonitions: {
    note: 'Note',
    tip: 'Tip',
    warning: 'Warning',
    caution: 'Caution',
    important: 'Important',
    example: 'Example',
    summary: 'Summary',
    exercises: 'Exercises',
    objectives: 'What you will learn',
  },
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']

const german: Words = {
  kinds: {
    sec: ['Abschnitt', 'Abschnitte'],
    fig: ['Abbildung', 'Abbildungen'],
    tbl: ['Tabelle', 'Tabellen'],
    eq: ['Gleichung', 'Gleichungen'],
    lst: ['Listing', 'Listings'],
    thm: ['Satz', 'Sätze'],
    chapter: ['Kapitel', 'Kapitel'],
    part: ['Teil', 'Teile'],
    appendix: ['Anhang', 'Anhänge'],
  },
  and: 'und',
  quotes: ['„', '“'],
  page: 'Seite',
  contents: 'Inhalt',
  bibliography: 'Literatur',
  cover: 'Umschlag',
  titlePage: 'Titelseite',
  copyrightPage: 'Impressum',
  notes: 'Anmerkungen',
  index: 'Register',
  see: 'siehe',
  seeAlso: 'siehe auch',
  edition: (number) => `${number}. Auflage`,
  version: 'Version',
  admonitions: {
    note: 'Hinweis',
    tip: 'Tipp',
    warning: 'Warnung',
    caution: 'Vorsicht',
    important: 'Wichtig',
    example: 'Beispiel',
    summary: 'Zusammenfassung',
    exercises: 'Übungen',
    objectives: 'Lernziele',
  },
}

/** The words of a language; English where it is not known yet. */
export function wordsOf(language: string): Words {
  return language.toLowerCase().split('-')[0] === 'de' ? german : english
}

/** The kinds of boxes an author may open with `:::`. */
export const admonitionKinds: readonly string[] = Object.keys(english.admonitions)
