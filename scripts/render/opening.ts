import type { Element, ElementContent } from 'hast'
import type { Book, Chapter } from '../book/book.ts'
import { wordsOf } from '../book/languages/index.ts'

/** `<header class="opening"><p class="opening-number">Chapter 3</p><h1 id>Secure links</h1></header>`. */
export function openingOf(book: Book, chapter: Chapter, title: ElementContent[]): Element {
  const { kinds } = wordsOf(book.config.language)
  const { role } = chapter.item
  const name = role === 'part' ? kinds.part[0] : role === 'appendix' ? kinds.appendix[0] : kinds.chapter[0]
  const number =
    chapter.number === undefined
      ? []
      : [element('p', { className: ['opening-number'] }, `${name}\u00A0${chapter.number}`)]
  const heading: Element = { type: 'element', tagName: 'h1', properties: { id: chapter.target }, children: title }
  return { type: 'element', tagName: 'header', properties: { className: ['opening'] }, children: [...number, heading] }
}

/** An element that holds nothing but words. */
export function element(tagName: string, properties: Element['properties'], words: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: words }] }
}
