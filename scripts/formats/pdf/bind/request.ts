import type { VFileMessage } from 'vfile-message'
import type { BookConfig, OutputConfig } from '../../../book/config.ts'
import type { Heading } from '../../../book/headings.ts'
import type { Role } from '../../../book/names.ts'
import type { Destinations } from '../destinations.ts'
import type { Layout } from '../layout.ts'

/**
 * All that binding needs: `bindParts(book: BindRequest): Promise<Bound>` makes one PDF of it, the same bytes for the same
 * request. Pages of the book are counted from 0, blank ones included.
 */
export interface BindRequest {
  /** Printed runs of pages in the order of the book; what they leave free up to `pages` are empty pages. */
  readonly parts: readonly BoundPart[]
  /** How many pages the book has. */
  readonly pages: number
  readonly furniture: Furniture
  /** Where every id of the book stands: what links of parts (`http://octavo.invalid/#id`) lead to. */
  readonly destinations: Destinations
  /** For the outline. */
  readonly headings: readonly Heading[]
  /** Pages before the body, for the page labels. */
  readonly frontPages: number
  readonly config: BookConfig
  /** With the trimmed page in mm. */
  readonly output: OutputConfig
  /** Font families of the theme: a font of any other is told. */
  readonly families: readonly string[]
}

/** A run of pages as `cleanPart(print, layout)` gave it. */
export interface BoundPart {
  /** The name of its run, `octavo-7`. */
  readonly name: string
  readonly role: Role
  readonly bytes: Uint8Array
  /** As many pages as the PDF. */
  readonly layout: Layout
  /** The page of the book that its first page is. */
  readonly first: number
  /**
   * How many numbers are kept for its objects; as many as it needs where it is not said. Known before the part is, it lets the
   * parts behind it be prepared.
   */
  readonly room?: number | undefined
}

/**
 * Running heads, folios and what a sheet paints on whole pages, printed untagged on empty pages of the same size. It is
 * laid under the parts, painted before them, as an artifact: a page's background must not cover its words, and a head is
 * read before the text.
 */
export interface Furniture {
  /** As `cleanFurniture(print)` gave it; empty when no page carries any. */
  readonly bytes: Uint8Array
  /** By page of the book, the page of `bytes` that is laid under it; pages without are bare. */
  readonly under: ReadonlyMap<number, number>
}

export interface Bound {
  readonly bytes: Uint8Array
  /** Links that lead nowhere, fonts that are not the theme's, and what else only the whole file shows. */
  readonly messages: readonly VFileMessage[]
}
