import type { PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { CitedWorks } from './citations.ts'
import type { Condition } from './conditions.ts'
import type { BookConfig, ContentsItem } from './config.ts'
import type { ChapterId, Kind, Label, TargetId } from './names.ts'
import type { Place } from '../base/message.ts'
import type { Name } from './words.ts'

/** A Markdown file of the manuscript, read and decoded, not yet parsed. */
export interface Source {
  readonly item: ContentsItem
  /** Holds path, text and (as stages go on) the chapter's messages. */
  readonly file: VFile
}

/** A file that the text refers to: figures, cover art. */
export interface Asset {
  /** Path below the manuscript folder, `/` as separator. */
  readonly path: string
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/svg+xml'
  /** Of a drawing: cleaned, as `pictures/svg-safe.ts` leaves it. */
  readonly bytes: Uint8Array
  /** A drawing of a formula, which Octavo made. */
  readonly formula?: true | undefined
  /** In CSS px, as it is shown: a photograph that its camera turned is turned. */
  readonly width: number
  readonly height: number
  /** Of a diagram: how much of the line its letters want, in per cent. */
  readonly share?: number | undefined
  /** Paths of files to be taken in its place (`x@kindle.png`), by the word after the `@`. */
  readonly variants?: ReadonlyMap<string, string> | undefined
}

/** Everything that was on the disk. Nothing but its `reader` touches a file of the author's. */
export interface Manuscript {
  /** The folder that holds book.yaml, as the user named it. */
  readonly folder: string
  readonly config: BookConfig
  readonly sources: readonly Source[]
  /** Text and path of each bibliography file. */
  readonly bibliographies: readonly VFile[]
  /** A CSL style of the author's own. */
  readonly citationStyle?: VFile | undefined
  /** Words that no dictionary has. */
  readonly wordLists: readonly VFile[]
  readonly reader: FileReader
}

/** The only way to the author's files: nothing outside the manuscript's folder can be reached through it. */
export interface FileReader {
  /** A text file by its path below the manuscript's folder. */
  readonly text: (path: string) => ReadResult<string>
  readonly bytes: (path: string) => ReadResult<Uint8Array>
  /** Names of the files below the manuscript's folder, for "did you mean". */
  readonly names: () => readonly string[]
}

export type ReadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly ruleId: string
      readonly reason: string
      readonly note?: string | undefined
      readonly place?: Place | undefined
    }

/** One parsed chapter, which knows nothing of its neighbours. */
export interface Draft {
  readonly item: ContentsItem
  readonly file: VFile
  /** Owned by this draft: `resolve` finishes it (numbers, ids), after that nothing changes it. */
  readonly tree: Root
  /** The outputs that the chapter is in, when it is not in all of them. */
  readonly when?: readonly Condition[] | undefined
  /** Files that the chapter includes, by the path that their nodes carry as `data.from`: places are those of these. */
  readonly included: ReadonlyMap<string, VFile>
  /** What the chapter says about itself; empty for most. */
  readonly frontMatter?: FrontMatter | undefined
}

/** The YAML block at the start of a chapter. */
export interface FrontMatter {
  /** What stands below the title, in Markdown, and where it is written. */
  readonly subtitle?: { readonly words: string; readonly place?: Place | undefined } | undefined
  /** Who wrote the chapter, in a book of several hands. */
  readonly authors?: readonly string[] | undefined
  /** The title as running heads show it, when the whole one is too long for them. */
  readonly shortTitle?: string | undefined
  /** Names of the outputs that the chapter is in, and where they stand. */
  readonly outputs?: { readonly names: readonly string[]; readonly place?: Place | undefined } | undefined
  /** One or two sentences for catalogues and the web edition; what book.yaml says of the chapter comes first. */
  readonly description?: string | undefined
}

/** What a label points at, once numbered. */
export interface Target {
  readonly label: Label | undefined
  readonly kind: Kind
  /** What its kind is called, when that is the author's own word: "War story". */
  readonly called?: string | undefined
  readonly id: TargetId
  readonly chapter: ChapterId
  /** `3.2`, `A`, `II`; absent for what carries no number and is referred to by title. */
  readonly number?: string | undefined
  readonly title?: readonly PhrasingContent[] | undefined
  /** What it is called where its kind does not say it: "Chapter" for a section that is a whole chapter, "Lemma". */
  readonly name?: Name | undefined
  /** The listing of which this is a line. */
  readonly listing?: Target | undefined
  /** The heading it stands below; absent right below a chapter's title. */
  readonly section?: Target | undefined
  readonly place?: Place | undefined
}

/** One heading of the table of contents, with those below it. */
export interface TocEntry {
  readonly id: TargetId
  readonly chapter: ChapterId
  /** 0 for documents of the spine (parts, chapters), 1 and more for sections. */
  readonly depth: number
  readonly number?: string | undefined
  readonly title: readonly PhrasingContent[]
  readonly children: readonly TocEntry[]
}

export interface Chapter {
  readonly item: ContentsItem
  readonly id: ChapterId
  /** The id of the document's first heading; links to the chapter lead there. */
  readonly target: TargetId
  /** `3`, `II`, `A`. */
  readonly number?: string | undefined
  readonly title: readonly PhrasingContent[]
  /** Plain text of the title. */
  readonly titleText: string
  /** What stands below the title. */
  readonly subtitle?: readonly PhrasingContent[] | undefined
  readonly authors?: readonly string[] | undefined
  /** Its title is said to machines only: a dedication shows none. */
  readonly untitled?: boolean | undefined
  /** `short-title` of the chapter's front matter, for running heads. */
  readonly shortTitle?: string | undefined
  /** What book.yaml, or else its front matter, says of the chapter in a sentence or two. */
  readonly description?: string | undefined
  /** The outputs that it is in, when it is not in all of them. */
  readonly when?: readonly Condition[] | undefined
  readonly tree: Root
  readonly file: VFile
}

/** The whole book, numbered and resolved; frozen from here on. */
export interface Book {
  readonly config: BookConfig
  readonly chapters: readonly Chapter[]
  readonly toc: readonly TocEntry[]
  /** By label as written (`fig:x`) and, for what has none, by id. */
  readonly targets: ReadonlyMap<string, Target>
  readonly assets: ReadonlyMap<string, Asset>
  readonly citations: CitedWorks
  /** Acronyms that are spelled out, by their `use`. */
  readonly firstUses: ReadonlySet<number>
}
