import type { PhrasingContent } from 'mdast'
import type { TargetId } from './names.ts'

/** A line of the index with what hangs below it. */
export interface IndexEntry {
  /** Set when another line points at this one. */
  readonly id?: TargetId | undefined
  readonly term: readonly PhrasingContent[]
  readonly places: readonly IndexPlace[]
  /** "see": the entry lives elsewhere. */
  readonly see: readonly IndexPointer[]
  readonly seeAlso: readonly IndexPointer[]
  readonly children: readonly IndexEntry[]
}

/** Another line of the index, from the main entry down. */
export interface IndexPointer {
  readonly id: TargetId
  readonly terms: readonly (readonly PhrasingContent[])[]
}

/** Where something stands. Readers without pages show the section, pages show their folio. */
export interface IndexPlace {
  readonly id: TargetId
  /** `3.2`, or the title of a chapter without a number. */
  readonly section: string
  /** The place to read first. */
  readonly main?: boolean | undefined
  /** Where the discussion of it ends. */
  readonly end?: { readonly id: TargetId; readonly section: string } | undefined
}

/** Entries under one letter; signs and digits stand under an empty one, first. */
export interface IndexGroup {
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}
