import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Frame } from './frame.ts'
import { coloursPath } from './colours.ts'
import { neighboursOf } from './pager.ts'
import { indexPath, type SitePage } from './site.ts'

/**
 * Nothing comes from elsewhere: the folder's own sheet, fonts, pictures and its one script, and nothing else.
 * Style attributes are the book's own (widths of columns and pictures).
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** The head of a page; addresses are absolute only where book.yaml says where the edition will stand. */
export function headOf(frame: Frame, page: SitePage | undefined): Element {
  const { config } = frame.book
  const title = page === undefined ? config.title : titleOf(page)
  const description = page === undefined ? config.description : page.chapter.description
  const { previous, next } = neighboursOf(frame.site, page)
  const { url } = config.site
  const address = url === undefined ? undefined : url + (page === undefined ? '' : page.path)
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('title', page === undefined ? config.title : `${title} – ${config.title}`),
    ...named({
      description,
      author: config.authors.map(({ name }) => name).join(', '),
      keywords: page === undefined ? config.keywords.join(', ') : undefined,
      generator: 'Octavo',
      'color-scheme': 'light dark',
    }),
    ...openGraph({
      'og:type': page === undefined ? 'book' : 'article',
      'og:title': title,
      'og:site_name': config.title,
      'og:description': description,
      'og:locale': config.language.replace('-', '_'),
      'og:url': address,
      'og:image': url === undefined ? undefined : url + frame.cover,
    }),
    ...(address === undefined ? [] : [h('link', { rel: ['canonical'], href: address })]),
    ...(page === undefined ? [] : [h('link', { rel: ['contents'], href: indexPath })]),
    ...(previous === undefined ? [] : [h('link', { rel: ['prev'], href: previous.path })]),
    ...(next === undefined ? [] : [h('link', { rel: ['next'], href: next.path })]),
    h('link', { rel: ['icon'], href: frame.icon, type: 'image/svg+xml' }),
    h('link', { rel: ['stylesheet'], href: 'styles/book.css' }),
    h('script', { src: coloursPath }),
  ])
}

/** `3 Secure links`: what a browser's tab and a search engine show. */
function titleOf({ chapter }: SitePage): string {
  return chapter.number === undefined ? chapter.titleText : `${chapter.number} ${chapter.titleText}`
}

function named(entries: Readonly<Record<string, string | undefined>>): Element[] {
  return Object.entries(entries).flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [h('meta', { name, content })],
  )
}

/** Open Graph (ogp.me) names its properties in RDFa's attribute. */
function openGraph(entries: Readonly<Record<string, string | undefined>>): Element[] {
  return Object.entries(entries).flatMap(([property, content]) =>
    content === undefined ? [] : [h('meta', { property, content })],
  )
}
