import type { Element as HastElement, ElementContent } from 'hast'
import type { Code, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import type { State } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import type { Asset, Book, Chapter, FileReader, ReadResult } from './book.ts'
import type { OutputConfig } from './config.ts'
import type { TextSettings } from './text-settings.ts'
import type { SourceLine } from './nodes.ts'
import type { Message } from '../base/message.ts'

/** Something an author writes. One file on the shelf, `templates/base/<name>.css` for its looks. */
export interface Element {
  readonly name: string
  /** Names of the `:::` containers that it takes; what no element takes is reported. */
  readonly containers?: readonly string[] | undefined
  /** Shapes one chapter's tree after parsing (a lone image becomes a figure). Reports on `file`. */
  readonly shape?: ((tree: Root, file: VFile, tools: ShapeTools) => void) | undefined
  /** mdast node type → HTML. */
  readonly handlers?: Readonly<Record<string, Handler>> | undefined
}

/** What shaping a chapter may use besides its tree. */
export interface ShapeTools extends TextSettings {
  /** Parses inline Markdown that stood at a point of the source that `owner` was written in; places are the source's. */
  readonly inline: (markdown: string, at: Point | undefined, owner: Nodes) => PhrasingContent[]
  /** Parses the content of a fenced code block at the beginning of a line; places are the source's. */
  readonly blocks: (code: Code) => RootContent[]
  /** Parses lines that each have a place of their own in the source that `owner` was written in. */
  readonly lines: (lines: readonly { text: string; start: SourceLine }[], owner: Nodes) => RootContent[]
  /** Reads a text file whose content becomes part of the chapter; nodes made of it say `from` its path. */
  readonly data: (name: string) => ReadResult<VFile>
  /** What was written for a node, in the chapter's file or in one that it includes. */
  readonly sourceOf: (node: Nodes) => string
  readonly reader: FileReader
}

export type Handler = (node: never, context: RenderContext) => ElementContent | ElementContent[] | undefined

/** What a handler may know. */
export interface RenderContext {
  readonly book: Book
  readonly chapter: Chapter
  readonly output: OutputConfig
  readonly math: MathRenderer
  readonly highlight: Highlighter
  /** mdast-util-to-hast's own state, for handlers that come from packages. */
  readonly state: State
  /** Renders the children of a node. */
  readonly all: (node: Nodes) => ElementContent[]
  /** Renders a list of nodes that hang on no parent (captions, titles). */
  readonly inline: (nodes: readonly Nodes[]) => ElementContent[]
  /** Copies the source position onto what was made. */
  readonly patch: (from: Nodes, to: HastElement) => HastElement
  readonly report: (made: Message) => void
  /** Notes of this chapter, in the order of their first call. */
  readonly notes: NoteRegister
}

export interface NoteCall {
  /** `3`, in a table with notes of its own `c`. */
  readonly label: string
  /** Id of the note itself and of this call of it. */
  readonly noteId: string
  readonly callId: string
}

export interface NoteRegister {
  /**
   * Counts a call; notes are numbered by their first one.
   *
   * @param beside whether the author wants the note beside the text, where there is room
   */
  readonly call: (identifier: string, beside?: boolean) => NoteCall
  /**
   * Renders something whose notes are its own: those that are called in it for the first time are lettered, and come
   * back finished, to stand below it.
   *
   * @param name unique in the chapter, the start of their ids
   */
  readonly apart: <Made>(name: string, render: () => Made) => { readonly made: Made; readonly notes: HastElement[] }
}

export interface RenderedRows {
  readonly rows: readonly ElementContent[][]
  /** All rows are so wide, in em of the formula. */
  readonly width: number
}

export interface MathRenderer {
  /** Pictures of formulas that were rendered so far, by path. */
  readonly assets: ReadonlyMap<string, Asset>
  /**
   * `<math>` with `alttext` (or a drawing with it, as the output wants); nothing for TeX whose error was reported before
   * rendering.
   *
   * @param alt what is said, in place of what Octavo would say
   */
  readonly render: (tex: string, display: boolean, alt?: string) => ElementContent[]
  /** A display row by row, for layouts with a number beside each; undefined when it has not that many rows. */
  readonly renderRows: (tex: string, count: number) => RenderedRows | undefined
}

/** Code to spans with `tok-*` classes; undefined for languages it does not know. */
export type Highlighter = (code: string, language: string | undefined) => ElementContent[]
