import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BookConfig } from '../../book/config.ts'
import { wordsOf } from '../../book/languages/index.ts'

/** Title, subtitle, authors and publisher, for books that bring no title page of their own. */
export function titlePage(config: BookConfig): ElementContent[] {
  return [
    h('header.opening', [
      h('h1.book-title', config.title),
      ...(config.subtitle === undefined ? [] : [h('p.book-subtitle', config.subtitle)]),
    ]),
    ...(config.authors.length === 0 ? [] : [h('p.book-authors', config.authors.map(({ name }) => name).join(', '))]),
    ...(config.publisher === undefined ? [] : [h('p.book-publisher', config.publisher)]),
  ]
}

/** The imprint on the back of the title page: edition, version and date, rights. */
export function imprintPage(config: BookConfig): ElementContent[] {
  const words = wordsOf(config.language)
  const lines = [
    [config.title, config.subtitle].filter((part) => part !== undefined).join('. '),
    config.authors.map(({ name }) => name).join(', '),
    config.publisher,
    [config.edition && words.edition(config.edition.number), `${words.version} ${config.version}`, config.date]
      .filter(Boolean)
      .join(', '),
    config.rights,
  ]
  return [
    h(
      'div.imprint',
      lines.filter((line) => line !== undefined && line !== '').map((line) => h('p', line)),
    ),
  ]
}
