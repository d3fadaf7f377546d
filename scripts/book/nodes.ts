import type {
  BlockContent,
  Data,
  DefinitionContent,
  ListItem,
  Literal,
  Node,
  Parent,
  PhrasingContent,
  RootContent,
  Table,
  TableCellData,
} from 'mdast'
import type { CodeLine } from './code-line.ts'
import type { Affixes } from './label.ts'
import type { TargetId, TheoremKind } from './names.ts'
import type { Diagram } from './diagram.ts'

/** `{#id .class key=value}`: what an author says about the node before it. */
export interface Attributes {
  readonly id?: string | undefined
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

/** One of the ids in `[@fig:a; see @lamport1978, p. 3]`. */
export interface ReferenceItem {
  /** The id after `@`: `fig:a`, `page:fig:a`, `lamport1978`. */
  readonly key: string
  /** `-@id`: without "Figure" (or without the author's name). */
  readonly suppressed: boolean
  /** Without the parentheses around the number of an equation. */
  readonly bare?: boolean | undefined
  /** Text before the id within the brackets, trimmed: `see`. */
  readonly prefix: string
  /** Text after it, its comma included, trimmed: `, p. 3`. */
  readonly suffix: string
  readonly position: NonNullable<Node['position']>
}

/** `@fig:x` or `[…@a; …@b]`, before anyone knows whether it is a cross-reference or a citation. */
export interface Reference extends Node {
  type: 'reference'
  bracketed: boolean
  items: ReferenceItem[]
  data?: Data
}

/**
 * `@page:fig:x`: "page 12" in outputs that have pages. Made by `resolve`; its children are what other outputs say,
 * "Section 3.2", with the preposition that goes with it.
 */
export interface PageReference extends Parent {
  type: 'pageReference'
  /** More than one for `[@page:fig:a; @page:fig:b]`. */
  targets: readonly TargetId[]
  /** A preposition of page numbers that stood before it, with its space: "on ". */
  preposition: string
  /** Around one folio, and around several: `['page ', '']`, `['pages ', '']`. */
  affixes: { readonly one: Affixes; readonly many: Affixes }
  children: PhrasingContent[]
}

/** `{…}` as it stood in the text; parse attaches it to its neighbour, so nothing after parse sees one. */
export interface AttributesNode extends Node {
  type: 'attributes'
  attributes: Attributes
}

/** `[text]{.class}`. */
export interface Span extends Parent {
  type: 'span'
  attributes: Attributes
  children: PhrasingContent[]
}

/** `^[a note where it is called]`. */
export interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

/** `$x$`. The value is TeX; `position` covers the dollars. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  value: string
  /** Source offset of each line of `value`'s first character, so that a TeX error finds its column. */
  lines: readonly SourceLine[]
}

/** `$$ … $$ {#eq:x}`. */
export interface MathBlock extends Literal {
  type: 'math'
  value: string
  attributes: Attributes
  lines: readonly SourceLine[]
  /** No `$$` closes it: the value goes to the end of its container. */
  unclosed?: true | undefined
  /** `\tag{…}` of the whole, in the place of a number. */
  tag?: EquationTag | undefined
  /** The rows of `align` and its kin, when any of them has a label or a tag of its own. */
  rows?: readonly EquationRow[] | undefined
}

/** What stands beside an equation in the place of a number; `bare` is without brackets. */
export interface EquationTag {
  readonly text: string
  readonly bare: boolean
}

/** One row of a display that carries numbers row by row; `resolve` gives it id and number. */
export interface EquationRow {
  readonly label?: string | undefined
  readonly tag?: EquationTag | undefined
  /** Of its label. */
  readonly position?: Node['position']
  id?: string | undefined
  number?: string | undefined
}

/** Where a line of a value stands in the source (containers such as `> ` strip a prefix from each line). */
export interface SourceLine {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A numbered figure: an image that stands alone in its paragraph, or a diagram that is written as code. */
export interface Figure extends Parent {
  type: 'figure'
  attributes: Attributes
  src: string
  alt: string
  /** Where the picture leads: an address, or `#` and a label. */
  href?: string | undefined
  /** What it is drawn from, when it stands in the text as code. */
  diagram?: Diagram | undefined
  /** The caption. */
  children: PhrasingContent[]
}

/** `::: figure`: anything as one figure. The figures that stand in it are its parts, (a), (b) and so on. */
export interface FigureGroup extends Parent {
  type: 'figureGroup'
  attributes: Attributes
  /** Its caption, if it has one, comes first. */
  children: (Caption | BlockContent | DefinitionContent)[]
}

/** `::: long-description`: a figure in words, for those to whom its alternative text says too little. */
export interface LongDescription extends Parent {
  type: 'longDescription'
  attributes: Attributes
  children: (BlockContent | DefinitionContent)[]
}

/** The caption or title of the block it stands in: a child like others, so that references and notes in it are found. */
export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}

/** A table's cell that holds more than a line of text. */
export interface BlockCell extends Parent {
  type: 'blockCell'
  children: RootContent[]
  data?: TableCellData | undefined
}

/** A table with its caption (`: Caption {#tbl:x}` below or above it). */
export interface CaptionedTable extends Parent {
  type: 'captionedTable'
  attributes: Attributes
  children: [Caption, Table]
}

/** A fenced code block with what its info string says. */
export interface Listing extends Literal {
  type: 'listing'
  /** The code as it is printed: marks of lines taken off, tabs made spaces. */
  value: string
  language?: string | undefined
  attributes: Attributes
  /** One for each line of `value`. */
  codeLines: readonly CodeLine[]
  /** Code, a session at a prompt, or what a program printed. */
  role: 'code' | 'console' | 'output'
  /** Whether its lines show their numbers. */
  numbered: boolean
  /** The list after it that explains its callouts: which of the chapter's groups it is, and the numbers it explains. */
  callouts?: { readonly group: number; readonly explained: readonly number[] } | undefined
  /** An output that belongs to the listing before it, or a listing that such an output follows. */
  joined?: 'to-code' | 'to-output' | undefined
  /** Its caption, if it has one. */
  children: Caption[]
}

/** The list after a listing that explains its callouts. */
export interface Callouts extends Parent {
  type: 'callouts'
  /** Counted from 1 in each chapter. */
  group: number
  /** The number of its first item. */
  start: number
  /** The numbers that stand in the listing. */
  marked: readonly number[]
  children: ListItem[]
}

/** A container with a name: `::: note "Title"`, `> [!NOTE]`, `::: summary`, `::: exercise`. */
export interface Admonition extends Parent {
  type: 'admonition'
  kind: string
  attributes: Attributes
  /** A title, when the author gave one, comes first. */
  children: (Caption | BlockContent | DefinitionContent)[]
}

/** What stands below a chapter's title: `# Title {subtitle="…"}`. Taken off the tree together with the title. */
export interface Subtitle extends Parent {
  type: 'subtitle'
  children: PhrasingContent[]
}

/** The box of a task: ticked or not. */
export interface TaskMark extends Node {
  type: 'taskMark'
  done: boolean
}

/** Quoted blocks; the line that says who said it comes last, if there is one. */
export interface Quotation extends Parent {
  type: 'quotation'
  attributes: Attributes
  children: (RootContent | Caption)[]
}

/** `::: epigraph`: quoted at the head of a chapter, or on a page of its own. */
export interface Epigraph extends Parent {
  type: 'epigraph'
  attributes: Attributes
  children: (RootContent | Caption)[]
}

/** Lines that stay lines: `::: verse`, `| line`. A title comes first, the line that says who wrote it last. */
export interface Verse extends Parent {
  type: 'verse'
  attributes: Attributes
  children: (Caption | Stanza)[]
}

/** Lines between two empty ones. */
export interface Stanza extends Parent {
  type: 'stanza'
  children: VerseLine[]
}

export interface VerseLine extends Parent {
  type: 'verseLine'
  /** Spaces that the line is indented by. */
  indent: number
  children: PhrasingContent[]
}

/** Markdown shown as source, which comes first, and as what it becomes. */
export interface Demo extends Parent {
  type: 'demo'
  children: [RootContent, ...RootContent[]]
}

/** `::: theorem "Name" {#thm:x}` and its kin; `proof` too. */
export interface Theorem extends Parent {
  type: 'theorem'
  kind: TheoremKind | 'proof'
  attributes: Attributes
  /** Its number stands without its kind: within a box that says already that these are exercises. */
  brief?: true | undefined
  /** The id of its answer, when there is one on the answers' page. */
  answer?: string | undefined
  /** A name, when the author gave one, comes first. */
  children: (Caption | BlockContent | DefinitionContent)[]
}

/** `::: answer`, in the exercise that it answers or, with `for="ex:x"`, anywhere. */
export interface Answer extends Parent {
  type: 'answer'
  attributes: Attributes
  /** The exercise; set by `resolve` when the answer stands on the answers' page. */
  exercise?: { readonly id: string; readonly number: string | undefined } | undefined
  children: (Caption | BlockContent | DefinitionContent)[]
}

/** An element of raw HTML within a line. */
export interface HtmlPhrase extends Parent {
  type: 'htmlPhrase'
  tagName: string
  properties: HtmlProperties
  children: PhrasingContent[]
}

/** An element of raw HTML among paragraphs, or a part of one: its content is read as Markdown has it. */
export interface HtmlBlock extends Parent {
  type: 'htmlBlock'
  tagName: string
  properties: HtmlProperties
  children: (PhrasingContent | BlockContent | DefinitionContent)[]
}

/** By the names that trees of HTML use. */
export type HtmlProperties = Readonly<Record<string, string | true | string[]>>

/** mdast has a `Reference` of its own (a mixin of links), which would win inside its module. */
type BookReference = Reference

declare module 'mdast' {
  interface ImageData {
    /** The inline content of `![…]`, of which `alt` is the plain text. */
    caption?: PhrasingContent[] | undefined
  }
  interface ImageReferenceData {
    caption?: PhrasingContent[] | undefined
  }
  interface PhrasingContentMap {
    htmlPhrase: HtmlPhrase
    reference: BookReference
    pageReference: PageReference
    attributes: AttributesNode
    span: Span
    inlineNote: InlineNote
    inlineMath: InlineMath
    taskMark: TaskMark
  }
  interface BlockContentMap {
    htmlBlock: HtmlBlock
    math: MathBlock
    figure: Figure
    figureGroup: FigureGroup
    longDescription: LongDescription
    captionedTable: CaptionedTable
    listing: Listing
    callouts: Callouts
    admonition: Admonition
    quotation: Quotation
    epigraph: Epigraph
    verse: Verse
    theorem: Theorem
    answer: Answer
  }
  interface RowContentMap {
    blockCell: BlockCell
  }
  interface RootContentMap {
    htmlPhrase: HtmlPhrase
    htmlBlock: HtmlBlock
    reference: BookReference
    pageReference: PageReference
    attributes: AttributesNode
    span: Span
    inlineNote: InlineNote
    blockCell: BlockCell
    inlineMath: InlineMath
    taskMark: TaskMark
    math: MathBlock
    figure: Figure
    figureGroup: FigureGroup
    longDescription: LongDescription
    captionedTable: CaptionedTable
    listing: Listing
    callouts: Callouts
    admonition: Admonition
    quotation: Quotation
    epigraph: Epigraph
    verse: Verse
    theorem: Theorem
    answer: Answer
    caption: Caption
    subtitle: Subtitle
    stanza: Stanza
    verseLine: VerseLine
    demo: Demo
  }
}
