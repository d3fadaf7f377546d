import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Book } from '../../book/book.ts'
import { wordsOf } from '../../book/languages/index.ts'
import type { Site } from './site.ts'

/** What stands on the first page: cover, title, people, what the book is about, a way in, and the contents. */
export function indexMain({ config }: Book, { pages, inIndex }: Site, cover: string, contents: Element): Element[] {
  const words = wordsOf(config.language)
  const { edition, subtitle, authors, publisher, description } = config
  const people = authors.map(({ name }) => name).join(', ')
  const alt = config.coverAlt ?? [`${words.cover}: ${config.title}`, subtitle, people].filter(Boolean).join('. ')
  const facts = [
    edition === undefined ? undefined : words.edition(edition.number),
    `${words.version} ${config.version}`,
    config.date,
    publisher,
  ].filter((fact) => fact !== undefined)
  const start = pages.find(({ chapter }) => chapter.item.matter === 'body') ?? pages[0]
  const toc = inIndex.find(({ item }) => item.role === 'toc')?.target ?? '_contents'
  const titles = inIndex.filter(({ target }) => target !== toc).map(({ target }) => h('span', { id: target }))
  return [
    h('header.book', [
      h('img.book-cover', { src: cover, alt, width: 1600, height: 2560 }),
      h('div.book-words', [
        h('h1.book-title', [...titles, config.title]),
        ...(subtitle === undefined ? [] : [h('p.book-subtitle', subtitle)]),
        ...authors.map(({ name, url }) => h('p.book-author', url === undefined ? name : h('a', { href: url }, name))),
        ...(description === undefined ? [] : [h('p.book-description', description)]),
        ...(start === undefined ? [] : [h('p.book-start', h('a', { href: start.path }, words.web.start))]),
        h('p.book-facts', facts.join(' · ')),
      ]),
    ]),
    h('nav.contents', { ariaLabelledBy: [toc] }, [h('h2', { id: toc }, words.contents), contents]),
  ]
}
