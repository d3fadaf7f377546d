/** What a short form stands for. */
export interface Acronym {
  readonly long: string
  /** `TLSs` and "Transport Layer Securities", where an s at the end is not right. */
  readonly plural?: string | undefined
  readonly longPlural?: string | undefined
}

/** The acronyms of a book, and how they are treated. */
export interface AcronymConfig {
  readonly known: Readonly<Record<string, Acronym>>
  /** Whether words that are an acronym are one without being marked. */
  readonly automatic: boolean
  /** Where a form is spelled out: when it is first used in the book, in each chapter, or only when asked. */
  readonly expand: 'book' | 'chapter' | 'never'
  readonly reportUnused: boolean
}
