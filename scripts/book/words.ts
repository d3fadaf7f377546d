import type { Kind, TheoremKind } from './names.ts'

/** What is counted and named before (or after) its number. A section is called by what it is. */
export type Name =
  | Exclude<Kind, 'it'>
  | TheoremKind
  | 'proof'
  | 'answer'
  | 'chapter'
  | 'part'
  | 'appendix'
  | 'item'
  | 'line'
  | 'page'

/** What an accessibility summary may say: of the text, of pictures, formulas, index and pages, of what flashes. */
export type SummarySentence =
  | 'text'
  | 'pictures'
  | 'undescribed'
  | 'descriptions'
  | 'mathml'
  | 'drawn'
  | 'index'
  | 'pages'
  | 'flashing'

/** Singular and plural. */
export type Forms = readonly [one: string, many: string]

/**
 * Words that Octavo itself puts into a book, in the book's language. One file a language, `languages/<tag>.ts`; what
 * a region says otherwise stands in a file of its own.
 */
export interface Words {
  /** As a caption begins with them: "Figure". Names that no book capitalises within a sentence are in lower case. */
  readonly kinds: Readonly<Record<Name, Forms>>
  /** Abbreviated, for books that ask for it; what is missing here is written out. */
  readonly short: Readonly<Partial<Record<Name, Forms>>>
  /** Within a sentence: as in `kinds`, or in lower case ("voir la figure 3.1"); fixed where spelling leaves no choice. */
  readonly capitals: 'always' | 'sentence' | 'fixed'
  /** What stands around a number: `['Figure ', '']`, in Japanese `['第', '章']`. */
  readonly affixes: (word: string, name: Name) => readonly [before: string, after: string]
  /** Whether each of several numbers carries its name ("図3.1と図3.2") rather than all together ("Figures 3.1 and 3.2"). */
  readonly repeated: boolean
  /**
   * What stands before one of several things that are listed.
   *
   * @param at 1 for the second thing
   * @param of how many there are
   * @param next how the thing begins: Spanish says "e" before an i
   */
  readonly joint: (at: number, of: number, next: string) => string
  /** Between the first and the last of a row: "3.1–3.3". */
  readonly range: string
  /** "line 12 of Listing 3.1": what stands between the part and the whole, and which of them comes first. */
  readonly within: { readonly first: 'part' | 'whole'; readonly between: string }
  /** Prepositions of page numbers ("on page 12") … */
  readonly onPage: readonly string[]
  /** … and what stands in their place, with its space, where there are no pages: "in Section 3.2". No name: a title. */
  readonly inside: (name: Name | undefined) => string
  readonly and: string
  /** Between a label and what it labels, with its space. */
  readonly colon: string
  /** What a task is that is not done yet, and one that is. */
  readonly task: readonly [open: string, done: string]
  readonly contents: string
  readonly bibliography: string
  /** Title of the page that gathers the answers. */
  readonly answers: string
  /** The bibliography of a chapter. */
  readonly references: string
  /** Before the sections, and before the pages, that cite a work. */
  readonly citedIn: string
  readonly citedOn: string
  readonly acronyms: string
  /** Titles of lists of captions. */
  readonly lists: Readonly<Record<'fig' | 'tbl' | 'lst' | 'eq', string>>
  readonly cover: string
  readonly halfTitlePage: string
  readonly titlePage: string
  readonly dedication: string
  readonly epigraph: string
  /** Titles of the page about one author, and about several. */
  readonly aboutTheAuthors: readonly [one: string, many: string]
  readonly copyrightPage: string
  readonly notes: string
  /** What a link from a note back to its call says to a screen reader; `label` is what the eye sees: `3`, `b`. */
  readonly backToCall: (label: string) => string
  /** The link from a figure to its description in words, and the section that holds those of a chapter. */
  readonly description: string
  readonly descriptions: string
  /** At a table or a listing that goes on from the page before, and at one that goes on overleaf. */
  readonly continued: string
  readonly continues: string
  readonly index: string
  /** Stands above what a program printed. */
  readonly output: string
  readonly see: string
  readonly seeAlso: string
  readonly edition: (number: number) => string
  readonly printing: (number: number) => string
  readonly version: string
  /** What only menus of readers and catalogues show of an EPUB. */
  readonly epub: {
    readonly pageList: string
    readonly landmarks: string
    /** Sentences of the accessibility summary, each for itself. */
    readonly summary: Readonly<Record<SummarySentence, string>>
  }
  /** Around the pages of the web edition. */
  readonly web: {
    /** On the first page: the link to where the text begins. */
    readonly start: string
    readonly skip: string
    /** Names of navigation, for those who hear it. */
    readonly breadcrumbs: string
    readonly pages: string
    readonly sections: string
    readonly previous: string
    readonly next: string
    /** The choice of colours: what the device says, or one of three. */
    readonly colours: Readonly<Record<'title' | 'device' | 'light' | 'sepia' | 'dark', string>>
  }
  readonly admonitions: Readonly<Record<string, string>>
}
