import type { BookConfig } from './config.ts'
import { wordsOf } from './languages/index.ts'

/** A word that the text may ask for by name. */
export interface Variable {
  readonly words: string
  /** Whether the words are Markdown; facts of the book are not. */
  readonly markdown: boolean
}

/** What `{{name}}` may say: facts of book.yaml, and `variables:` of the author's own, which come first. */
export function variablesOf(config: BookConfig): ReadonlyMap<string, Variable> {
  const { edition, isbn, language } = config
  const facts: Readonly<Record<string, string | undefined>> = {
    title: config.title,
    subtitle: config.subtitle,
    authors: config.authors.map(({ name }) => name).join(', '),
    version: config.version,
    date: config.date,
    edition: edition === undefined ? undefined : wordsOf(language).edition(edition.number),
    publisher: config.publisher,
    'isbn-epub': isbn.epub,
    'isbn-print': isbn.print,
  }
  const known = Object.entries(facts).flatMap(([name, words]): [string, Variable][] =>
    words === undefined ? [] : [[name, { words, markdown: false }]],
  )
  const own = Object.entries(config.variables).map(([name, words]): [string, Variable] => [
    name,
    { words, markdown: true },
  ])
  return new Map([...known, ...own])
}
