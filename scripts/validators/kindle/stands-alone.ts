import { attribute } from '../../base/xml-query.ts'
import { isHtml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'

/** Whether an inline equation is all that its paragraph holds, a mark of punctuation after it aside. */
export function standsAlone(math: XmlElement): boolean {
  const block = math.parent
  if (block === undefined || !isHtml(block, 'p', 'div') || attribute(math, 'display') === 'block') return false
  return block.children.every(
    (child) => child === math || (child.type === 'text' && /^[.,;:]?$/.test(child.value.trim())),
  )
}
