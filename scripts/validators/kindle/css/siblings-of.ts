import { childElements } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'

/** Beyond this many siblings positions are not counted, which takes time by the square of their number. */
const crowd = 2000

const families = new WeakMap<XmlElement, XmlElement[]>()

/** An element among its siblings, in document order; a root has none but itself. */
export function siblingsOf(element: XmlElement): XmlElement[] {
  const { parent } = element
  if (parent === undefined) return [element]
  const family = families.get(parent) ?? childElements(parent)
  families.set(parent, family)
  return family.length > crowd ? [element] : family
}

const positions = new WeakMap<XmlElement, number>()

/** The sibling before an element, found in one step however many there are. */
export function previousOf(element: XmlElement): XmlElement | undefined {
  const siblings = siblingsOf(element)
  if (siblings.length > 0 && !positions.has(element))
    for (const [at, each] of siblings.entries()) positions.set(each, at)
  return siblings[(positions.get(element) ?? 0) - 1]
}
