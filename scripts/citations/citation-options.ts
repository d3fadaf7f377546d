import type { StyleChoice } from './styles.ts'

/** What book.yaml says of citations, as far as formatting them needs it. */
export interface CitationOptions {
  readonly style: StyleChoice
  /** One bibliography for the book, or one for each chapter. */
  readonly scope: 'book' | 'chapter'
  /** Works to list although nothing cites them; `*` is all of them. */
  readonly nocite: { readonly keys: readonly string[]; readonly place?: StyleChoice['place'] }
  readonly reportUnused: boolean
  /** Where book.yaml lists the page of the bibliography, if it does. */
  readonly page?: StyleChoice['place']
  readonly language: string
  /** "and" in that language. */
  readonly and: string
}
