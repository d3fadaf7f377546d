import type { Element } from 'hast'
import { h } from 'hastscript'
import type { IndexPlace } from './index-entry.ts'
import type { TargetId } from './names.ts'

/**
 * Links to places, as sections: `2.1, 3.4–3.6`. A format with pages puts folios in their place (`data-folio`), which
 * gives each range both its ends, and merges neighbours within `<span class="places">`.
 *
 * @param pages whether the output has pages
 * @param role of each link (DPUB-ARIA), if it has one
 */
export function placeLinks(places: readonly IndexPlace[], pages: boolean, role?: string): Element {
  const children = (pages ? places : oncePerSection(places)).flatMap((place, at): (Element | string)[] => {
    const { id, section, main, end } = place
    const ends = end === undefined || (!pages && end.section === section) ? [] : [end]
    const links = [link(id, section, role), ...ends.flatMap((last) => ['–', link(last.id, last.section, role)])]
    const shown = main === true ? [h('b.main-place', links)] : links
    return at === 0 ? shown : [', ', ...shown]
  })
  return h('span.places', children)
}

/** Without pages a section stands once, as the main place if one of its places is that. */
function oncePerSection(places: readonly IndexPlace[]): readonly IndexPlace[] {
  return places.filter(({ section, main, end }, at) => {
    if (end !== undefined && end.section !== section) return true
    const others = places.filter((other, index) => other.section === section && index !== at)
    if (main === true) return !others.some((other) => other.main === true && places.indexOf(other) < at)
    return !others.some((other) => other.main === true || places.indexOf(other) < at)
  })
}

function link(id: TargetId, section: string, role: string | undefined): Element {
  const epubType = role === 'doc-backlink' ? 'backlink' : undefined
  return h('a', { href: `#${id}`, epubType, role, dataFolio: id }, section)
}
