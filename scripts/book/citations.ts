import type { ChapterId, TargetId } from './names.ts'

/** A stretch of formatted words; a formula instead of words where `math` has TeX. */
export interface TextRun {
  readonly text: string
  readonly italic?: boolean | undefined
  readonly bold?: boolean | undefined
  readonly smallCaps?: boolean | undefined
  readonly raised?: 'sup' | 'sub' | undefined
  /** An address outside the book. */
  readonly href?: string | undefined
  readonly math?: string | undefined
}

/** A run of a formatted citation, perhaps a link to the entry it names. */
export interface CitationPart extends TextRun {
  readonly entry?: TargetId | undefined
}

/** What a group of citations prints. */
export interface CitedCluster {
  /** The names of `@key` in the sentence, where a note or a number follows them. */
  readonly lead: readonly CitationPart[]
  readonly parts: readonly CitationPart[]
}

/** A work in a bibliography. */
export interface BibliographyEntry {
  readonly key: string
  readonly id: TargetId
  /** `[12]`, when the style numbers its entries. */
  readonly label?: string | undefined
  readonly runs: readonly TextRun[]
  /** The author's remark on the work: `annotation` of BibLaTeX. */
  readonly annotation?: readonly TextRun[] | undefined
}

/** What `resolve` asks of the citation processor, and its answers. */
export interface CitedWorks {
  /** A citation stands in the text, or makes a note. */
  readonly form: 'in-text' | 'note'
  /** By cluster key. */
  readonly clusters: ReadonlyMap<string, CitedCluster>
  /** The bibliography of the book in its style's order; empty when each chapter has its own. */
  readonly entries: readonly BibliographyEntry[]
  /** The bibliographies of chapters, when each has its own. */
  readonly byChapter: ReadonlyMap<ChapterId, readonly BibliographyEntry[]>
}

/** How the book cites. */
export interface CitationConfig {
  /** A style's name, or the path of a .csl file below the manuscript's folder. */
  readonly style: string
  readonly scope: 'book' | 'chapter'
  readonly nocite: readonly string[]
  readonly backLinks: boolean
  readonly reportUnused: boolean
}
