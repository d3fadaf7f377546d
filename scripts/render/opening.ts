import type { Element, ElementContent } from 'hast'
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
  const number =
    chapter.number === undefined
      ? []
      : [element('p', { className: ['opening-number'] }, labelOf(book.config, name, chapter.number))]
  const heading: Element = { type: 'element', tagName: 'h1', properties: { id: chapter.target }, children: title }
  const below: Element[] = [
    ...(subtitle === undefined ? [] : [subtitleOf(subtitle)]),
    ...(chapter.authors === undefined
      ? []
      : [element('p', { className: ['opening-authors'] }, chapter.authors.join(', '))]),
  ]
  return {
    type: 'element',
    tagName: 'header',
    properties: { className: ['opening'] },
    children: [...number, heading, ...below],
  }
}

function subtitleOf(children: ElementContent[]): Element {
  const properties = { className: ['opening-subtitle'], epubType: 'subtitle', role: 'doc-subtitle' }
  return { type: 'element', tagName: 'p', properties, children }
}

/** An element that holds nothing but words. */
export function element(tagName: string, properties: Element['properties'], words: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: words }] }
}
