/** What a line may end with within a word: a hyphen, or a place for one. */
export const hyphen = /[\u00AD\u2010-]/

/** A block's lines of text. Lengths are px of the galley. */
export interface Paragraph {
  /** What the lines stand in. */
  readonly element: Element
  /** Text and what stands in it like a letter, in order. Whoever asks first asks for the layout of the galley. */
  readonly leaves: () => readonly Leaf[]
  /** Whether a line may end within a word: there is a hyphen, or a place for one. */
  readonly hyphens: boolean
  readonly lines: readonly Line[]
}

export interface Line {
  readonly top: number
  readonly bottom: number
}

/** A text, or a formula, picture or box in a line, and the lines it stands in. */
export interface Leaf {
  readonly node: Text | Element
  readonly first: number
  readonly last: number
}
