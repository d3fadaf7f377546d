import type { AcronymConfig } from './acronyms.ts'
import type { CitationConfig } from './citations.ts'
import type { RangeConfig } from './counted.ts'
import type { ChapterId, Matter, Role } from './names.ts'
import type { ProseConfig } from './prose.ts'
import type { Forms, Name } from './words.ts'

/** book.yaml after validation: every default filled in, every path checked. */
export interface BookConfig {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly authors: readonly Author[]
  /** BCP 47. */
  readonly language: string
  /** The start of every artifact's file name. */
  readonly slug: string
  readonly version: string
  readonly description?: string | undefined
  readonly subjects: readonly string[]
  readonly keywords: readonly string[]
  readonly publisher?: string | undefined
  readonly rights?: string | undefined
  /** ISO date of this version, `2026-11-22`: the only date that reaches an artifact. */
  readonly date: string
  readonly edition?: Edition | undefined
  /** Who did what, as the copyright page says it: "Cover design", "Jane Doe". */
  readonly credits: readonly { readonly what: string; readonly who: string }[]
  readonly isbn: { readonly epub?: string | undefined; readonly print?: string | undefined }
  /** A stable urn:uuid or URL; when absent it is worked out from slug and version 5 UUID rules. */
  readonly identifier: string
  /** Who evaluated whether the book conforms to EPUB Accessibility 1.1 and WCAG 2.2 AA; absent when nobody did. */
  readonly accessibility?:
    | {
        readonly certifiedBy: string
        /** Words, or an address. */
        readonly credential?: string | undefined
        /** An address. */
        readonly report?: string | undefined
      }
    | undefined
  readonly cover?: string | undefined
  readonly coverAlt?: string | undefined
  readonly theme: string
  /** Faces of the author's own. */
  readonly fonts?: readonly FontConfig[] | undefined
  /** Where the web edition will stand, with a slash at its end; nothing in it is absolute without this. */
  readonly site: { readonly url?: string | undefined }
  readonly contents: readonly ContentsItem[]
  /** Files of works: BibTeX, BibLaTeX, CSL-JSON. */
  readonly bibliography: readonly string[]
  readonly citations: CitationConfig
  /** For `octavo test`: commands by language, seconds until a listing is ended; without it, what Octavo knows itself. */
  readonly test?: { readonly commands: Readonly<Record<string, string>>; readonly seconds: number } | undefined
  readonly notes: NotesConfig
  readonly glossary: { readonly reportUnused: boolean }
  readonly acronyms: AcronymConfig
  /** What abbreviations stand for, in all chapters. */
  readonly abbreviations?: Readonly<Record<string, string>> | undefined
  /** Words as the PDF may divide them, with hyphens. */
  readonly hyphenation?: readonly string[] | undefined
  /** What is looked for in the prose; absent when nobody asked. */
  readonly prose?: ProseConfig | undefined
  /** What chapters are held against; absent when nobody says. */
  readonly ranges?: RangeConfig | undefined
  /** What cross-references say where that is not what the language says; absent in most books. */
  readonly crossref?: Crossref | undefined
  readonly math: {
    readonly macros: Readonly<Record<string, string | readonly [string, number, string?]>>
    /** Symbols of units besides those that everybody knows. */
    readonly units?: readonly string[] | undefined
  }
  /** Whether theorems and their kin share one number in a chapter. */
  readonly theorems: { readonly counter: 'shared' | 'kind' }
  /** `depth`: the lowest level of headings that carries numbers; chapters are level 1. */
  readonly numbering: { readonly depth: number }
  /** Whether chapters begin with a large letter; undefined leaves it to the theme. */
  readonly dropCaps?: boolean | undefined
  /** Words of the author's own, in Markdown: `{{name}}`. */
  readonly variables: Readonly<Record<string, string>>
  /** Boxes of the author's own: `::: war-story`. */
  readonly boxes: Readonly<Record<string, BoxConfig>>
  readonly outputs: Readonly<Record<string, OutputConfig>>
  /** Where book.yaml says what only a later stage can judge, by dotted key: `cover`, `math.macros.RTT`. */
  readonly places?: Readonly<Record<string, { readonly line: number; readonly column: number }>> | undefined
}

/** A font file of the author's: in place of a family of the theme, or for what that lacks. */
export interface FontConfig {
  readonly family: string
  /** Below the manuscript's folder. */
  readonly file: string
  readonly use: 'fallback' | 'text' | 'sans' | 'mono'
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Where book.yaml names the file. */
  readonly place?: { readonly line: number; readonly column: number } | undefined
}

export interface Edition {
  readonly number: number
  readonly printing?: number | undefined
  /** Editions and printings before this one. */
  readonly history?: readonly { readonly date: string; readonly text: string }[] | undefined
}

export interface NotesConfig {
  /** Whether each chapter's notes begin with 1. */
  readonly numbering: 'chapter' | 'book'
  /** Which notes stand beside the text in the web edition, where the window has room: those marked `.side`, or all. */
  readonly beside: 'marked' | 'all'
}

/** A kind of box that book.yaml declares, or another title for one that Octavo knows. */
export interface BoxConfig {
  /** What it is called: its title unless the author gives one, and the word before its number. */
  readonly title: string
  /** The kind whose looks and role it has. */
  readonly like: string
  /** Whether boxes of the kind with a label count: "War story 3.1". */
  readonly numbered: boolean
}

export interface Crossref {
  /** Names within a sentence: "Figure 3.1" always, or only where a sentence begins. */
  readonly capitals?: 'always' | 'sentence' | undefined
  /** "Fig. 3.1" within a sentence. */
  readonly abbreviate: boolean
  /** Names of this book: `fig: [Picture, Pictures]`. */
  readonly names: Readonly<Partial<Record<Name, Forms>>>
}

export interface Author {
  readonly name: string
  readonly fileAs?: string | undefined
  /** MARC relator code, `aut` unless said otherwise. */
  readonly role: string
  readonly url?: string | undefined
  /** What the page about the authors says of them: paragraphs of plain text, parted by empty lines. */
  readonly bio?: string | undefined
}

/** One document of the book, in spine order; parts come before their chapters. */
export interface ContentsItem {
  readonly id: ChapterId
  readonly role: Role
  readonly matter: Matter
  /** Path of the Markdown file below the manuscript folder; absent for generated documents. */
  readonly file?: string | undefined
  /** Set when book.yaml names it (parts without a file, generated pages). */
  readonly title?: string | undefined
  /** The part this chapter stands in. */
  readonly part?: ChapterId | undefined
  /** Of an index page: the marks it gathers, `[…]{.index in="names"}`; without it those that name no index. */
  readonly index?: string | undefined
  readonly numbered: boolean
  /** Listed, but not written yet: it keeps its number and is left out of every artifact. */
  readonly planned: boolean
  /** Names of the outputs that it is in; undefined for all. */
  readonly outputs?: readonly string[] | undefined
  /** One or two sentences for catalogues and the web edition. */
  readonly description?: string | undefined
  /** Where book.yaml lists it, for messages. */
  readonly place: { readonly line: number; readonly column: number }
}

/** What a book is made into; each is a folder on the shelf `formats/`. */
export type FormatName = 'epub' | 'pdf' | 'web'

/** What a format calls a variant: `kindle` for an EPUB on the KFX path, `screen` and `print` for a PDF. */
export type Profile = 'standard' | 'kindle' | 'screen' | 'print'

/** What becomes of links in a PDF; on paper nobody can follow them. */
export type LinkStyle = 'live' | 'notes' | 'inline' | 'none'

/** MathML; drawings in the text's colour; or pictures of dots for readers that know neither. */
export type MathForm = 'mathml' | 'svg' | 'png'

/** How a theme sets its pages, as far as it decides what fits on them. Type in pt, the rest in mm. */
export interface PageSetting {
  /** Margins of a screen's page: left and right, above and below. */
  readonly sides: number
  readonly ends: number
  /** The length of a line on paper, where the page has room for it. */
  readonly measure: number
  readonly type: number
  readonly codeType: number
  /** What a listing has beside its code: rules and paddings. In pt. */
  readonly codeInset: number
  /** Whether pages of leaves end at one height, or where their text does. */
  readonly bottom: 'flush' | 'ragged'
}

export interface OutputConfig {
  readonly name: string
  /** The outputs that book.yaml makes it of, the nearest first: what is for them is for it. */
  readonly extends?: readonly string[] | undefined
  readonly format: FormatName
  readonly profile: Profile
  readonly theme: string
  /** What the theme says of its pages; that of `octavo` when absent. */
  readonly setting?: PageSetting | undefined
  /** PDF page, in mm. */
  readonly page: { readonly width: number; readonly height: number }
  /** `live` links can be followed; the other styles say the address as a note, after the words, or not at all. */
  readonly links: LinkStyle
  /** PDF for paper: mm of art beyond the trimmed page that are cut off; `auto`: as much as printers ask for, if art is marked. */
  readonly bleed?: number | 'auto' | undefined
  /** PDF: `black` turns every colour into its grey, so that black ink alone prints it. */
  readonly colour?: 'black' | 'full' | undefined
  /** PDF for paper: whether a printer on demand binds it. */
  readonly onDemand?: boolean | undefined
  /** PDF: where documents open, on the next page or on the next right-hand one. */
  readonly openings: 'next' | 'recto'
  /** Largest width of photographs, in pixels, the quality of JPEG, and budgets; the output's own when absent. */
  readonly images?:
    | {
        readonly width?: number | undefined
        readonly quality?: number | undefined
        /** MB (of 10⁶ bytes) that one picture of an EPUB, and all of them, may have. */
        readonly each?: number | undefined
        readonly total?: number | undefined
      }
    | undefined
  /** How formulas are written: MathML, unless it is for readers that have none. */
  readonly math?: MathForm | undefined
  /** Em of text in the narrowest line it is made for; formulas that are wider are reported. */
  readonly measure?: number | undefined
  /** EPUB: the output whose pages are marked in it, a PDF; absent for none. */
  readonly pageList?: string | undefined
  /** Whether a bare `octavo build` makes it, or only one that asks for it by name. */
  readonly built: 'always' | 'asked'
}
