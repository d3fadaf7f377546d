import type { Root } from 'hast'
import type { PageMap, RenderedBook } from '../book/rendered.ts'
import { breakPlaces, type Pairs, type PrintedPage } from './break-places.ts'
import { insertBreaks } from './insert-breaks.ts'
import { treeWords } from './tree-words.ts'

/** A finished print of the same book. */
export interface Print {
  readonly pages: readonly PrintedPage[]
  /** The folio of every id. */
  readonly folios: PageMap
  /** Ids at which its documents begin, each on a new page. */
  readonly openings: readonly string[]
  /** What it is, as the EPUB says it. */
  readonly source: string
}

/** How words are told apart and compared; the same for both texts. */
export interface Comparison {
  readonly wordsIn: (text: string) => readonly string[]
  readonly pairsOf: (wanted: readonly string[], said: readonly string[]) => Pairs
}

/**
 * The book with a mark where each page of a print begins: roman in front, arabic from the body on, each once, in the
 * order of the print. Documents that the print lacks have none.
 */
export function paginate(rendered: RenderedBook, print: Print, comparison: Comparison): RenderedBook {
  const indexOf = new Map(print.pages.map(({ folio }, index) => [folio, index]))
  const pageOf = (id: string): number | undefined => indexOf.get(print.folios.get(id) ?? '')
  const openings = print.openings.flatMap((id) => pageOf(id) ?? [])
  const documents = rendered.documents.map((document) => {
    const first = pageOf(document.chapter.target)
    if (first === undefined) return document
    const next = openings.filter((page) => page > first)
    const pages = print.pages.slice(first, next.length === 0 ? undefined : Math.min(...next))
    const tree: Root = structuredClone(document.tree)
    const words = treeWords(tree, comparison.wordsIn)
    const within = (id: string): number | undefined => {
      const page = pageOf(id)
      return page === undefined || page < first ? undefined : page - first
    }
    insertBreaks(tree, words, breakPlaces(tree, words, pages, within, comparison.pairsOf))
    return { ...document, tree }
  })
  return { ...rendered, documents, pageSource: print.source }
}
