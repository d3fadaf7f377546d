import type { XmlDocument, XmlElement } from '../../../base/xml.ts'
import { childElements } from '../../../base/xml-query.ts'

/**
 * Follows a path of child elements, counted from 0, down from the root element; stops where there is no such child. XHTML
 * that a browser parsed as XML has the elements that our own parser saw.
 */
export function elementAt({ root }: XmlDocument, path: readonly number[]): XmlElement {
  let element = root
  for (const index of path) {
    const child = childElements(element)[index]
    if (child === undefined) break
    element = child
  }
  return element
}

/** The element that Ace's `/4/2[id]/6` means: a CFI within a document, where elements are counted in twos from 2. */
export function elementOfCfi(document: XmlDocument, cfi: string): XmlElement {
  const steps = cfi.replace(/\[[^\]]*\]/g, '').match(/\d+/g) ?? []
  return elementAt(
    document,
    steps.map((step) => Number(step) / 2 - 1),
  )
}
