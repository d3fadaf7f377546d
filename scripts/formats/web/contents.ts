import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Heading } from '../../book/headings.ts'
import { indexPath, type Site } from './site.ts'

/** The whole contents as nested lists: parts, chapters, sections. Documents without a page are left out. */
export function contentsList(entries: readonly Heading[], site: Site): Element {
  return list(
    entries.filter(({ id }) => (site.homes.get(id) ?? indexPath) !== indexPath),
    site,
  )
}

function list(entries: readonly Heading[], site: Site): Element {
  return h(
    'ol',
    entries.map((entry) => {
      const inner = entry.children.filter(({ id, depth }) => depth <= 1 && site.homes.has(id))
      const kind = entry.depth === 0 ? entry.chapter.item.role : 'section'
      return h('li', { className: [`contents-${kind}`] }, [
        entryLink(entry, site, undefined),
        ...(inner.length === 0 ? [] : [list(inner, site)]),
      ])
    }),
  )
}

/**
 * A heading as a link: its number, if it has one, and its title.
 *
 * @param from the page that the link stands on; its own headings are reached without naming it
 */
export function entryLink(entry: Heading, site: Site, from: string | undefined): Element {
  const home = site.homes.get(entry.id)
  // The start of a page needs no fragment: it would hide the page's own top.
  const fragment = entry.depth === 0 ? '' : `#${entry.id}`
  return h('a', { href: home === from ? `#${entry.id}` : `${home ?? indexPath}${fragment}` }, [
    ...(entry.number === undefined ? [] : [h('span.contents-number', entry.number), ' ']),
    h('span.contents-title', structuredClone([...entry.title])),
  ])
}
