import type { Element } from 'hast'
import { h } from 'hastscript'
import { wordsOf } from '../../book/languages/index.ts'
import type { Frame } from './frame.ts'
import type { Site, SitePage } from './site.ts'

/** The pages before and after a page in reading order; before the first one comes the index page, which has no such link. */
export function neighboursOf(
  { pages }: Site,
  page: SitePage | undefined,
): { readonly previous: SitePage | undefined; readonly next: SitePage | undefined } {
  const at = page === undefined ? -1 : pages.indexOf(page)
  return { previous: at > 0 ? pages[at - 1] : undefined, next: pages[at + 1] }
}

/** The links at the end of a page: back on the left, on at the right. */
export function pager({ book, site }: Frame, page: SitePage): Element {
  const words = wordsOf(book.config.language).web
  const { previous, next } = neighboursOf(site, page)
  return h('nav.pager', { ariaLabel: words.pages }, [
    ...(previous === undefined ? [] : [way('prev', words.previous, previous)]),
    ...(next === undefined ? [] : [way('next', words.next, next)]),
  ])
}

function way(rel: 'prev' | 'next', word: string, { path, chapter }: SitePage): Element {
  const title = [chapter.number, chapter.shortTitle ?? chapter.titleText].filter(Boolean).join(' ')
  return h('a', { href: path, rel: [rel], className: [`pager-${rel}`] }, [
    h('span.pager-word', word),
    ' ',
    h('span.pager-title', title),
  ])
}
