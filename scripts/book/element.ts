import type { Element as HastElement, ElementContent } from 'hast'
import type { Nodes, Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension as MicromarkExtension } from 'micromark-util-types'
import type { VFile } from 'vfile'
import type { Book, Chapter } from './book.ts'
import type { OutputConfig } from './config.ts'
import type { MathFlavour } from './rendered.ts'
import type { Message } from '../base/message.ts'

/** Something an author writes. One file on the shelf, `templates/base/<name>.css` for its looks. */
export interface Element {
  readonly name: string
  /** How its syntax is read, when it is more than a fenced directive. */
  readonly syntax?: { readonly micromark: readonly MicromarkExtension[]; readonly fromMarkdown: readonly FromMarkdownExtension[] } | undefined
  /** Shapes one chapter's tree after parsing (a lone image becomes a figure). Reports on `file`. */
  readonly shape?: ((tree: Root, file: VFile) => void) | undefined
  /** mdast node type → HTML. */
  readonly handlers?: Readonly<Record<string, Handler>> | undefined
}

export type Handler = (node: never, context: RenderContext) => ElementContent | ElementContent[] | undefined

/** What a handler may know. */
export interface RenderContext {
  readonly book: Book
  readonly chapter: Chapter
  readonly output: OutputConfig
  readonly math: MathRenderer
  readonly highlight: Highlighter
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

export interface NoteRegister {
  /** Number of the note and how often it was called before. */
  readonly call: (identifier: string) => { readonly number: number; readonly calls: number }
}

export interface MathRenderer {
  /** hast of `<math>` with `alttext`, or undefined after an error was reported when the book was parsed. */
  readonly render: (tex: string, display: boolean, flavour: MathFlavour) => HastElement[]
  readonly flavour: MathFlavour
}

/** Code to spans with `tok-*` classes; undefined for languages it does not know. */
export type Highlighter = (code: string, language: string | undefined) => ElementContent[]
