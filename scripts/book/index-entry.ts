import type { TargetId } from './names.ts'

/** A line of the index with what hangs below it. */
export interface IndexEntry {
  readonly term: string
  readonly places: readonly IndexPlace[]
  /** "see": the entry lives elsewhere. */
  readonly see: readonly string[]
  readonly seeAlso: readonly string[]
  readonly children: readonly IndexEntry[]
}

/** Where a term stands. Readers without pages show the section, pages show their folio. */
export interface IndexPlace {
  readonly id: TargetId
  /** `3.2`, or the title of a chapter without a number. */
  readonly section: string
}

/** Entries under one letter; signs and digits stand under an empty one, first. */
export interface IndexGroup {
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}
