import type { StreamMarks } from '../check/page-marks.ts'
import type { TagKid } from './tag-tree.ts'

/**
 * A cleaned part: what a print needs to become pages of a book, in pieces that need no reading again. Texts are those of PDF
 * objects; a reference to the nth object of the part stands in them as `\u0001n\u0001`, to the nth font as `\u0002n\u0002`.
 */
export interface Part {
  readonly pages: readonly PartPage[]
  /** All objects but pages and embedded TrueType fonts, each after those that it refers to. */
  readonly objects: readonly PartObject[]
  readonly fonts: readonly EmbeddedFont[]
  readonly annotations: readonly PartLink[]
  /** Blocks of the part, in order. Sequences are numbered within their pages. */
  readonly tags: readonly TagKid[]
  /** What Chromium calls itself. */
  readonly producer: string
}

export interface PartPage {
  /** pt */
  readonly width: number
  readonly height: number
  /** Deflated content stream, by index. */
  readonly content: number
  /** What it says of its marks, as it was written: the check of the book need not read them again. */
  readonly marks: StreamMarks
  /** What its content names, by kind (`Font`, `ExtGState`): the entries of each kind's dictionary. */
  readonly resources: Readonly<Record<string, string>>
}

export interface PartObject {
  readonly text: string
  /** Its bytes by index, filter as in `text`. */
  readonly stream?: number | undefined
}

/** A font that Chromium embedded a subset of as TrueType, glyphs numbered as in the face. */
export interface EmbeddedFont {
  /** Without the subset's tag. */
  readonly name: string
  /** The program by index, deflated. */
  readonly program: number
  /** The other entries of its descriptor, as text. */
  readonly descriptor: string
  /** 1/1000 em of each glyph that the part shows. */
  readonly widths: readonly (readonly [glyph: number, width: number])[]
  readonly unicode: readonly (readonly [glyph: number, characters: string])[]
}

/**
 * What a glyph means of which the face says nothing: a part of a stretched sign in a formula, which its alternative text says. Every
 * glyph must mean some character, and none U+0000 (ISO 14289-1 §7.21.7).
 */
export const partOfSign = '\u200B'

export interface PartLink {
  readonly page: number
  /** pt from the page's lower left corner. */
  readonly rectangle: readonly number[]
  readonly address: string
  /** The words that are the link. */
  readonly said: string
}
