/**
 * A paragraph as a row of pieces (Knuth and Plass, Breaking Paragraphs into Lines, 1981). All widths are px. A paragraph
 * starts and ends with something that is not a space.
 */
export type Piece = Box | Space | Division

/** What is never divided: a syllable, a word, a formula, the indent of the first line. */
export interface Box {
  readonly kind: 'box'
  readonly width: number
}

/** A space between words. It gives way in justified lines, and is gone where a line ends. */
export interface Space {
  readonly kind: 'space'
  readonly width: number
  /** Whether a line may end at it; not so with U+00A0. */
  readonly breaks: boolean
  /** What it costs that a line ends at a U+00A0, where it may: "Equation" and its number. */
  readonly penalty?: number | undefined
}

/** A place where a line may end without a space. */
export interface Division {
  readonly kind: 'division'
  /** Of the hyphen that is shown where the line ends here; 0 where the word has one of its own. */
  readonly width: number
  /** Whether a line that ends here ends in a hyphen, which is unwelcome. */
  readonly hyphen: boolean
  /** What it costs that a line ends in something that is read as one: a formula, a name in code. */
  readonly penalty?: number | undefined
}

/** A line: pieces `[from, to)`, no spaces at its ends. */
export interface Line {
  readonly from: number
  readonly to: number
  /** px with its spaces as the font has them, the hyphen at its end included. */
  readonly natural: number
  /** Spaces that give way. */
  readonly spaces: number
  /** Whether it ends in a hyphen. */
  readonly divided: boolean
  /** Of the division that it ends at. */
  readonly penalty: number
}

/** Whether a piece is a space that the browser ends no line at. */
export function isBound(piece: Piece | undefined): boolean {
  return piece?.kind === 'space' && piece.penalty !== undefined
}

/** Whether a line may end at a piece. */
export function canEnd(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.kind === 'division' || (piece.kind === 'space' && piece.breaks))
}
