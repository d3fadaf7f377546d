import { isHtml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Forms, frames and embedded objects, which Kindle does not support. */
const refused = names('form input button select textarea iframe frame frameset object embed applet canvas')

export function isRefused(element: XmlElement): boolean {
  return isHtml(element) && refused.has(element.local)
}

/** Elements that HTML has no end tags for (HTML, §13.1.2). */
export const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that end a paragraph when they begin (HTML, §13.2.6.4.7). */
const blocks = names(
  `address article aside blockquote body center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul`,
)

export function isBlock(element: XmlElement): boolean {
  return isHtml(element) && blocks.has(element.local)
}

/**
 * What Enhanced Typesetting maps or passes over by Amazon's own list, what the tables of Kindle Previewer know as
 * containers, and what a document is made of.
 */
const known = names(
  `a address aside b bdi bdo blockquote body caption center cite code col dd del div dl em figure h1 h2 h3 h4 h5 h6 hr i img
  li mark ol p pre rb rt ruby s samp strike strong table tbody td tfoot th thead tr tt ul var image listing plaintext xmp
  area big ins kbd map reference small time
  article header section span footer figcaption nav dt dfn q sub sup font colgroup
  html head title meta link style base br script audio video`,
)

/** Names for a piece of text that change nothing in how it is set: a reader that passes over them loses nothing. */
const transparent = names('abbr acronym data hgroup main rp rtc search u wbr nobr')

/** Whether an element needs a reader that knows it, and Kindle is not known to be one. */
export function isUnlisted(element: XmlElement): boolean {
  return isHtml(element) && !known.has(element.local) && !transparent.has(element.local) && !refused.has(element.local)
}
