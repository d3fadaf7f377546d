/** A run of text in one text node, without spaces. */
export interface Word {
  readonly kind: 'word'
  readonly node: Text
  /** Offsets in the node. */
  readonly from: number
  readonly to: number
  /** With its soft hyphens. */
  readonly text: string
  /** Which faces and features it is set in: words of one style and text are equally wide. */
  readonly style: string
  /** Whether it is code, in which a hyphen is a sign and no place to end a line; and whether a line may end in it at all. */
  readonly code: boolean
  readonly wraps: boolean
}

/** White space, one space wide. */
export interface Gap {
  readonly kind: 'gap'
  readonly node: Text
  readonly from: number
  readonly to: number
  /** Whether a line may end in it. */
  readonly breaks: boolean
  readonly style: string
}

/** What the line takes as a whole: a formula, a picture, a box. */
export interface Solid {
  readonly kind: 'solid'
  readonly node: Element
  /** px with its margins */
  readonly width: number
  /** px of an em there. */
  readonly em: number
}

/** Where an element in the line begins or ends with a margin, a border or a padding. */
export interface Edge {
  readonly kind: 'edge'
  readonly node: Element
  /** px */
  readonly width: number
}

export type Token = Word | Gap | Solid | Edge

/** A justified block that holds nothing but text and what stands in a line like text. */
export interface InlineText {
  readonly element: HTMLElement
  readonly tokens: readonly Token[]
  /** px of its lines, of its first line's indent, and from its box's left edge to its lines. */
  readonly width: number
  readonly indent: number
  readonly inset: number
  /** Whether the browser would not simply take what fits, as is reckoned with. */
  readonly careful: boolean
  readonly style: string
}
