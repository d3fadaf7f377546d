import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Book, Chapter } from '../../book/book.ts'
import { wordsOf } from '../../book/languages/index.ts'

/** The title alone, as the first page of a bound book has it. */
export function halfTitlePage({ config }: Book, chapter: Chapter): ElementContent[] {
  return [h('header.half-title', h('p', { id: chapter.target, className: ['half-title-words'] }, config.title))]
}

/** Title, subtitle, edition, authors, publisher. */
export function titlePage({ config }: Book, chapter: Chapter): ElementContent[] {
  const { edition, subtitle, authors, publisher } = config
  const words = wordsOf(config.language)
  const later = edition === undefined || edition.number === 1 ? undefined : edition.number
  return [
    h('header.title-page', [
      h('h1', { id: chapter.target, className: ['book-title'] }, config.title),
      subtitle === undefined
        ? undefined
        : h('p.book-subtitle', { epubType: 'subtitle', role: 'doc-subtitle' }, subtitle),
      later === undefined ? undefined : h('p.book-edition', words.edition(later)),
      ...authors.map(({ name }) => h('p.book-author', name)),
      publisher === undefined ? undefined : h('p.book-publisher', publisher),
    ]),
  ]
}
