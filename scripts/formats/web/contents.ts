import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Heading } from '../../book/headings.ts'
import { indexPath, type Site } from './site.ts'

/**
 * The whole contents as nested lists: parts above chapters, with what book.yaml or their front matter say of them; in a
 * book that says nothing of any, with their sections. Documents without a page are left out.
 */
export function contentsList(entries: readonly Heading[], site: Site): Element {
  const own = entries.filter(({ id }) => (site.homes.get(id) ?? indexPath) !== indexPath)
  return list(own, site, isDescribed(own) ? 0 : 1)
}

function isDescribed(entries: readonly Heading[]): boolean {
  return entries.some(({ chapter, children }) => chapter.description !== undefined || isDescribed(children))
}

function list(entries: readonly Heading[], site: Site, deepest: number): Element {
  return h(
    'ol',
    entries.map((entry) => {
      const described = entry.depth === 0 ? entry.chapter.description : undefined
      const inner = entry.children.filter(({ id, depth }) => depth <= deepest && site.homes.has(id))
      const kind = entry.depth === 0 ? entry.chapter.item.role : 'section'
      return h('li', { className: [`contents-${kind}`] }, [
        entryLink(entry, site, undefined),
        ...(described === undefined ? [] : [h('p.contents-description', described)]),
        ...(inner.length === 0 ? [] : [list(inner, site, deepest)]),
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
