import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Heading } from '../../book/headings.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { entryLink } from './contents.ts'
import type { Frame } from './frame.ts'
import type { SitePage } from './site.ts'

/** The sections of a page, for the side of wide screens; undefined where there is nothing to choose from. */
export function sectionNav({ book, entries, site }: Frame, page: SitePage): Element | undefined {
  const sections = find(entries, page)?.children.filter(({ depth }) => depth === 1) ?? []
  if (sections.length < 2) return undefined
  return h('nav.sections', { ariaLabelledBy: ['_sections'] }, [
    h('p', { id: '_sections' }, wordsOf(book.config.language).web.sections),
    h(
      'ol',
      sections.map((section) => h('li', entryLink(section, site, page.path))),
    ),
  ])
}

/** Chapters stand below their parts. */
function find(entries: readonly Heading[], page: SitePage): Heading | undefined {
  for (const entry of entries) {
    if (entry.depth > 0) continue
    const found = entry.id === page.chapter.target ? entry : find(entry.children, page)
    if (found !== undefined) return found
  }
  return undefined
}
