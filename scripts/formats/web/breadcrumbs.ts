import type { Element } from 'hast'
import { h } from 'hastscript'
import { wordsOf } from '../../book/languages/index.ts'
import type { Frame } from './frame.ts'
import { indexPath, type SitePage } from './site.ts'

/** The way up from a page: book › part › this page. */
export function breadcrumbs({ book, site }: Frame, { chapter }: SitePage): Element {
  const part = site.pages.find((page) => page.chapter.id === chapter.item.part)
  return h('nav.breadcrumbs', { ariaLabel: wordsOf(book.config.language).web.breadcrumbs }, [
    h('ol', [
      h('li', h('a', { href: indexPath }, book.config.title)),
      ...(part === undefined ? [] : [h('li', h('a', { href: part.path }, part.chapter.titleText))]),
      h('li', h('span', { ariaCurrent: 'page' }, chapter.shortTitle ?? chapter.titleText)),
    ]),
  ])
}
