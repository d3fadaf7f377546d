import type { Element, Root } from 'hast'
import type { TreeWords } from './tree-words.ts'

/** A printed page as far as breaks need it. */
export interface PrintedPage {
  readonly folio: string
  readonly words: readonly string[]
}

/** Where a page of the print begins in a document. */
export interface BreakPlace {
  readonly folio: string
  /** The word of the document before which it begins; after all of them when it is their number. */
  readonly word: number
  /** An element without words that is the first thing on the page, such as a picture. */
  readonly element?: Element | undefined
}

/** Words of the document and of its pages that are the same, in order. */
export type Pairs = readonly (readonly [wanted: number, said: number])[]

/**
 * Works out at which word of a document each of its pages begins. Where the first word of a page is known it is that
 * one; words that a page shows otherwise (a word divided over two pages, a formula drawn) are counted back from the first
 * that is known; and no element that the PDF has on a page may stand before the break, unless words of earlier pages follow
 * it: then it was moved.
 *
 * @param pages those of the document, in order, the first one included
 * @param pageOf for an id of the document the index among `pages` of the page on which it stands
 * @returns in the order of the pages; without pages that show nothing
 */
export function breakPlaces(
  tree: Root,
  { words, starts, ends }: Pick<TreeWords, 'words' | 'starts' | 'ends'>,
  pages: readonly PrintedPage[],
  pageOf: (id: string) => number | undefined,
  pairsOf: (wanted: readonly string[], said: readonly string[]) => Pairs,
): BreakPlace[] {
  const said = pages.flatMap((page) => page.words)
  const pairs = pairsOf(
    words.map(({ text }) => text),
    said,
  )
  const elements = elementsOn(tree, starts, pageOf)
  const places: BreakPlace[] = []
  let from = said.length
  let after: Omit<BreakPlace, 'folio'> = { word: words.length }
  // From the last to the first, so that a page of which nothing is known begins where the next one does.
  for (let index = pages.length - 1; index >= 0; index--) {
    const { folio, words: own } = pages[index] ?? { folio: '', words: [] }
    const end = from
    from -= own.length
    if (own.length === 0 && !elements.some(({ page }) => page === index)) continue
    if (index === 0) {
      // A document opens on a page of its own: the mark stands before all of it, its number and title included.
      places.unshift({ folio, word: 0, element: tree.children.find((node) => node.type === 'element') })
      continue
    }
    const known = { word: firstWord(pairs, from, end) ?? words.length }
    // What stands before words of an earlier page has been moved here: it is not where the page begins.
    const before = pairs.findLast(([, place]) => place < from)?.[0] ?? -1
    const element = elements.find(({ page, word }) => page >= index && word > before)
    const bound =
      element === undefined || element.word > known.word
        ? known
        : { word: element.word, element: ends.get(element.node) === element.word ? element.node : undefined }
    after = bound.word <= after.word ? bound : after
    places.unshift({ folio, ...after })
  }
  return places
}

/** The index of the word that is first on the page whose words are `from` to `end`; undefined when none is known. */
function firstWord(pairs: Pairs, from: number, end: number): number | undefined {
  const at = pairs.findIndex(([, place]) => place >= from)
  const [wanted = 0, place = end] = pairs[at] ?? []
  if (place >= end) return undefined
  const before = pairs[at - 1]?.[0] ?? -1
  return wanted - Math.min(place - from, wanted - before - 1)
}

interface Placed {
  readonly node: Element
  readonly page: number
  readonly word: number
}

/** Elements with ids that the PDF knows, in document order. */
function elementsOn(
  tree: Root,
  starts: ReadonlyMap<unknown, number>,
  pageOf: (id: string) => number | undefined,
): Placed[] {
  const found: Placed[] = []
  const walk = (parent: Root | Element): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue
      const { id } = node.properties
      const page = typeof id === 'string' ? pageOf(id) : undefined
      if (page !== undefined) found.push({ node, page, word: starts.get(node) ?? 0 })
      walk(node)
    }
  }
  walk(tree)
  return found
}
