import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Book } from '../../book/book.ts'
import type { Heading } from '../../book/headings.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { coloursOf } from './colours.ts'
import { headOf } from './head.ts'
import { pager } from './pager.ts'
import { sectionNav } from './section-nav.ts'
import type { Site, SitePage } from './site.ts'

/** What every page knows of the edition. */
export interface Frame {
  readonly book: Book
  readonly site: Site
  readonly entries: readonly Heading[]
  /** Paths of the cover image and of the icon. */
  readonly cover: string
  readonly icon: string
}

/**
 * A whole page around its main part: head, skip link, the way back up, the sections of the page, the way on.
 * Ids of the frame begin with an underscore, which no id of the book does.
 */
export function framed(frame: Frame, page: SitePage | undefined, main: readonly Element[]): Root {
  const { config } = frame.book
  const words = wordsOf(config.language)
  const content = h('main', { id: '_main', tabIndex: -1 })
  const middle = [
    ...(page === undefined ? [] : [sectionNav(frame, page)]).filter((nav) => nav !== undefined),
    { ...content, children: [...main] },
  ]
  const body: ElementContent[] = [
    h('a.skip', { href: '#_main' }, words.web.skip),
    h('header.site', [...(page === undefined ? [] : [breadcrumbs(frame, page)]), coloursOf(config)]),
    h('div.middle', middle),
    ...(page === undefined ? [] : [pager(frame, page)]),
    footer(frame),
  ]
  const html = h('html', { lang: config.language }, [
    headOf(frame, page),
    h('body', { className: page === undefined ? ['front'] : undefined }, body),
  ])
  return { type: 'root', children: [{ type: 'doctype' }, html] }
}

function footer({ book: { config } }: Frame): Element {
  const line = [config.title, `${wordsOf(config.language).version} ${config.version}`, config.date].join(' · ')
  return h('footer.site', [h('p', line), ...(config.rights === undefined ? [] : [h('p', config.rights)])])
}
