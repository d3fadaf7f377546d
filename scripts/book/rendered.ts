import type { Root } from 'hast'
import type { Book, Chapter } from './book.ts'

/**
 * The narrow waist: semantic HTML5 + MathML, one tree per document of the spine, with source positions.
 *
 * Ids are unique over the whole book and every internal link is `#id`, also between documents: only a format
 * knows in which file an id ends up. Images are `<img src="asset:figures/x.svg" width height alt>`.
 */
export interface RenderedBook {
  readonly book: Book
  readonly documents: readonly RenderedDocument[]
  /** The print whose pages are marked in the trees (`epub:type=pagebreak`): an ISBN as a URN, or words that name it. */
  readonly pageSource?: string | undefined
}

export interface RenderedDocument {
  readonly chapter: Chapter
  /** Children of the document's `<section>`, heading included; notes last, in `<section class="notes">`. */
  readonly tree: Root
}

/** Two shapes of one formula tree: for readers that reflow, and for pages that Chromium prints. */
export type MathFlavour = 'reflowable' | 'page'

/** Page numbers of a finished print run, by target id: the one backward edge, kept as data. */
export type PageMap = ReadonlyMap<string, string>
