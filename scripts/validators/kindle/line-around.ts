import { isBlock } from './html-names.ts'
import { isHtml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'

/** The block whose lines an element stands in: a paragraph, a heading, an item, a cell; itself when it is one. */
export function lineAround(element: XmlElement): XmlElement {
  let at = element
  while (!isBlock(at) && !isHtml(at, 'td', 'th', 'caption') && at.parent !== undefined) at = at.parent
  return at
}
