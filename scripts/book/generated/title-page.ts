import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BookConfig } from '../config.ts'
import { wordsOf } from '../languages/index.ts'

/**
 * The title alone, as the first page of a bound book has it.
 *
 * @param id of the title, for links to the page
 */
export function halfTitlePage(config: BookConfig, id: string | undefined): ElementContent[] {
  return [h('header.half-title', h('p', { id, className: ['half-title-words'] }, config.title))]
}

/**
 * Title, subtitle, edition, authors, publisher.
 *
 * @param id of the title, for links to the page
 */
export function titlePage(config: BookConfig, id: string | undefined): ElementContent[] {
  const { edition, subtitle, authors, publisher } = config
  const words = wordsOf(config.language)
  const later = edition === undefined || edition.number === 1 ? undefined : edition.number
  return [
    h('header.title-page', [
      h('h1', { id, className: ['book-title'] }, config.title),
      subtitle === undefined
        ? undefined
        : h('p.book-subtitle', { epubType: 'subtitle', role: 'doc-subtitle' }, subtitle),
      later === undefined ? undefined : h('p.book-edition', words.edition(later)),
      ...authors.map(({ name }) => h('p.book-author', name)),
      publisher === undefined ? undefined : h('p.book-publisher', publisher),
    ]),
  ]
}
