import type { Literal, Node, PhrasingContent } from 'mdast'
import type { BibliographyEntry } from './citations.ts'
import type { IndexGroup, IndexPlace } from './index-entry.ts'
import type { TargetId } from './names.ts'

/** Works with the places that cite them, where the page of the bibliography or the end of a chapter lists them. */
export interface BibliographyNode extends Node {
  type: 'bibliography'
  entries: readonly ListedEntry[]
  /** The heading of a chapter's list; the page's own is the chapter's title. */
  heading?: TargetId | undefined
}

export interface ListedEntry extends BibliographyEntry {
  readonly places: readonly IndexPlace[]
}

/** The index, on its page. */
export interface IndexListNode extends Node {
  type: 'indexList'
  groups: readonly IndexGroup[]
}

/** Captions of figures, tables, listings or equations, on a page of their own. */
export interface CaptionListNode extends Node {
  type: 'captionList'
  entries: readonly ListedCaption[]
}

export interface ListedCaption {
  readonly id: TargetId
  /** "Figure 2.1". */
  readonly label: string
  /** Without notes, marks and labels: they live where the caption stands. */
  readonly caption: PhrasingContent[]
}

/** A short form that a reader hears or sees spelled out: `<abbr title="Transport Layer Security">TLS</abbr>`. */
export interface AcronymNode extends Literal {
  type: 'acronym'
  /** What is printed: `TLS`, `TLSs`. */
  value: string
  /** Its name in book.yaml. */
  key: string
  /** `auto`: spelled out where a reader meets it first. */
  form: 'auto' | 'short' | 'long' | 'full'
  /** Counts the uses in the book. */
  use: number
  /** What it stands for. */
  title: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    acronym: AcronymNode
  }
  interface BlockContentMap {
    bibliography: BibliographyNode
    indexList: IndexListNode
    captionList: CaptionListNode
  }
  interface RootContentMap {
    acronym: AcronymNode
    bibliography: BibliographyNode
    indexList: IndexListNode
    captionList: CaptionListNode
  }
}
