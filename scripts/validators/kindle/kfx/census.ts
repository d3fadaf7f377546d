import { attribute, descendants, tokens } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { ops, xhtml } from '../../../base/namespaces.ts'
import { hrefOf, isHtml, isMathml, isSvg } from '../tree.ts'

/** How much of each kind a book shows. */
export interface Census {
  readonly words: number
  readonly images: number
  readonly links: number
  readonly cells: number
  /** Entries of the table of contents. */
  readonly toc: number
}

export type Tally = { -readonly [Kind in Exclude<keyof Census, 'toc'>]: number }

/** What of a document counts. */
export interface CensusOptions {
  /** Elements that show nothing, with all that is in them. */
  readonly isHidden: (element: XmlElement) => boolean
  /** Images that count; the cover does not, since Kindle shows it in a way of its own. */
  readonly isCounted: (image: XmlElement) => boolean
}

/**
 * Counts the words, images, links and table cells below an element. Mathematics is left out, since KFX stores its
 * letters as outlines, and so are titles and descriptions of drawings.
 */
export function countContents(root: XmlElement, options: CensusOptions): Tally {
  const tally: Tally = { words: 0, images: 0, links: 0, cells: 0 }
  const text: string[] = []
  const waiting: (XmlElement | string)[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      text.push(next)
      continue
    }
    if (isSkipped(next) || options.isHidden(next)) continue
    if (isHtml(next, 'td', 'th')) tally.cells += 1
    if (isHtml(next, 'a') && hrefOf(next) !== undefined) tally.links += 1
    if ((isHtml(next, 'img') || isSvg(next, 'image') || isDrawing(next)) && options.isCounted(next)) tally.images += 1
    const isBlock = !inline.has(next.local)
    if (isBlock) waiting.push(' ')
    for (const child of next.children.toReversed()) waiting.push(child.type === 'text' ? child.value : child)
    if (isBlock) text.push(' ')
  }
  tally.words = text.join('').match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return tally
}

/** Elements that stand within words; the edges of all others part them. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
)

const silent = ['head', 'script', 'style', 'template', 'rp', 'rt']

function isSkipped(element: XmlElement): boolean {
  return (
    isMathml(element) ||
    isHtml(element, ...silent) ||
    isSvg(element, 'title', 'desc', 'metadata') ||
    isEquation(element)
  )
}

/** An equation as KFX Input writes it. */
export function isEquation(element: XmlElement): boolean {
  return attribute(element, 'role') === 'math'
}

/** An inline drawing that is more than a frame for a picture. */
function isDrawing(element: XmlElement): boolean {
  if (!isSvg(element, 'svg') || (element.parent !== undefined && isSvg(element.parent))) return false
  return !element.children.some((child) => child.type === 'element' && isSvg(child, 'image'))
}

/** Entries of a navigation document's table of contents or of an NCX; 0 where the document is neither. */
export function countToc(root: XmlElement, elements: readonly XmlElement[]): number {
  if (root.local === 'ncx') return elements.filter((element) => element.local === 'navPoint').length
  const nav = elements.find((element) => isHtml(element, 'nav') && tokens(element, 'type', ops).includes('toc'))
  if (nav === undefined) return 0
  return descendants(nav, 'a', xhtml).length
}
