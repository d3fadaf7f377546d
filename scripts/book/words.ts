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
