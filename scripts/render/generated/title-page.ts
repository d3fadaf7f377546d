import type { ElementContent } from 'hast'
import type { Book, Chapter } from '../../book/book.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { element } from '../opening.ts'

/** The title alone, as the first page of a bound book has it. */
export function halfTitlePage({ config }: Book, chapter: Chapter): ElementContent[] {
  return [
    {
      type: 'element',
      tagName: 'header',
      properties: { className: ['half-title'] },
      children: [element('p', { id: chapter.target, className: ['half-title-words'] }, config.title)],
    },
  ]
}

/** Title, subtitle, edition, authors, publisher. */
export function titlePage({ config }: Book, chapter: Chapter): ElementContent[] {
  const { edition, subtitle, authors, publisher } = config
  const words = wordsOf(config.language)
  return [
    {
      type: 'element',
      tagName: 'header',
      properties: { className: ['title-page'] },
      children: [
        element('h1', { id: chapter.target, className: ['book-title'] }, config.title),
        ...(subtitle === undefined
          ? []
          : [element('p', { className: ['book-subtitle'], epubType: 'subtitle', role: 'doc-subtitle' }, subtitle)]),
        ...(edition === undefined || edition.number === 1
          ? []
          : [element('p', { className: ['book-edition'] }, words.edition(edition.number))]),
        ...authors.map(({ name }) => element('p', { className: ['book-author'] }, name)),
        ...(publisher === undefined ? [] : [element('p', { className: ['book-publisher'] }, publisher)]),
      ],
    },
  ]
}
