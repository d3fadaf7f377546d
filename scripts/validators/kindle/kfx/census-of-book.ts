import { fileOf, resolveHref } from '../../../base/href.ts'
import { attribute, elementsOf, tokens } from '../../../base/xml-query.ts'
import { hrefOf, isHtml } from '../tree.ts'
import { countContents, countToc, type Census } from './census.ts'
import type { ContentDocument, KindleBook } from '../kindle-book.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { ops } from '../../../base/namespaces.ts'

/** What the EPUB shows, counted as `readDecoded` counts what the KFX holds. */
export function censusOf(book: KindleBook): Census {
  const total = { words: 0, images: 0, links: 0, cells: 0, toc: 0 }
  for (const document of book.contents.filter(({ inSpine }) => inSpine)) {
    const hidden = book.hidden(document)
    const tally = countContents(document.root, {
      isHidden: (element) => hidden.has(element) || isMenu(element, document),
      isCounted: (image) => !isCover(image, document, book),
    })
    for (const kind of ['words', 'images', 'links', 'cells'] as const) total[kind] += tally[kind]
  }
  return { ...total, toc: tocOf(book) }
}

/** Lists of a navigation document become menus, wherever it stands, so their text is not counted as text. */
function isMenu(element: XmlElement, { item }: ContentDocument): boolean {
  return isHtml(element, 'nav') && tokens(element, 'type', ops).length > 0 && item?.properties.includes('nav') === true
}

function isCover(image: XmlElement, document: ContentDocument, { cover }: KindleBook): boolean {
  const source = isHtml(image) ? attribute(image, 'src') : hrefOf(image)
  return source !== undefined && cover !== undefined && fileOf(resolveHref(document.path, source)) === cover.path
}

/** The navigation document counts where there is one, else the NCX. */
function tocOf(book: KindleBook): number {
  const counts = [...book.documents.values()].map(({ root }) => countToc(root, [...elementsOf(root)]))
  return Math.max(0, ...counts)
}
