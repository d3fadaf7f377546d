import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Book, Chapter } from '../book/book.ts'
import { labelOf } from '../book/label.ts'

/** What stands at the head of a chapter besides its number, rendered. */
export interface OpeningWords {
  readonly title: ElementContent[]
  readonly subtitle?: ElementContent[] | undefined
}

/** `<header class="opening"><p class="opening-number">Chapter 3</p><h1 id>Secure links</h1></header>`, subtitle and authors below. */
export function openingOf(book: Book, chapter: Chapter, { title, subtitle }: OpeningWords): Element {
  const { role } = chapter.item
  const name = role === 'part' || role === 'appendix' ? role : role === 'answers' ? 'appendix' : 'chapter'
  const number = chapter.number === undefined ? undefined : labelOf(book.config, name, chapter.number)
  return h('header.opening', [
    number === undefined ? undefined : h('p.opening-number', number),
    h('h1', { id: chapter.target }, title),
    subtitle && h('p.opening-subtitle', { epubType: 'subtitle', role: 'doc-subtitle' }, subtitle),
    chapter.authors && h('p.opening-authors', chapter.authors.join(', ')),
  ])
}
