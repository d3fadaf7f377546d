import type { BookConfig, OutputConfig } from './book/config.ts'
import type { Packed } from './book/format.ts'
import type { RenderedBook } from './book/rendered.ts'
import { pagesOfPdf } from './integrity/pages-of-pdf.ts'
import { sideBySide } from './integrity/side-by-side.ts'
import { wordsIn } from './integrity/token.ts'
import { paginate, type Print } from './pagination/paginate.ts'

/** A PDF of the same book, as it was packed. */
export interface PackedPdf {
  readonly output: OutputConfig
  readonly rendered: RenderedBook
  readonly packed: Packed
}

/** Reads a PDF back, page by page. */
export async function printOf({ output, rendered, packed }: PackedPdf): Promise<Print> {
  return {
    pages: await pagesOfPdf(packed.bytes),
    folios: packed.pageMap ?? new Map(),
    openings: rendered.documents.map(({ chapter }) => chapter.target),
    source: sourceOf(rendered.book.config, output),
  }
}

/** Marks in a rendered book where the pages of a print begin: the words of its pages are looked for. */
export function markPages(rendered: RenderedBook, print: Print): RenderedBook {
  return paginate(rendered, print, { wordsIn, pairsOf: sideBySide })
}

/**
 * What the pages are those of (EPUB Accessibility 1.1, `pageBreakSource`): the printed book by its ISBN; a PDF that has none
 * by title, version, output and size.
 */
function sourceOf({ title, version, isbn }: BookConfig, { name, profile, page }: OutputConfig): string {
  const number = profile === 'print' ? isbn.print?.replaceAll(/[\s-]/g, '') : undefined
  return number === undefined
    ? `${title}, ${version}, ${name} (PDF, ${page.width} × ${page.height} mm)`
    : `urn:isbn:${number}`
}
