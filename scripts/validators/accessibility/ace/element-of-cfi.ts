import type { XmlDocument, XmlElement } from '../../../base/xml.ts'
import { elementAt } from '../../../base/xml-query.ts'

/** The element that Ace's `/4/2[id]/6` means: a CFI within a document, where elements are counted in twos from 2. */
export function elementOfCfi(document: XmlDocument, cfi: string): XmlElement {
  const steps = cfi.replace(/\[[^\]]*\]/g, '').match(/\d+/g) ?? []
  return elementAt(
    document.root,
    steps.map((step) => Number(step) / 2 - 1),
  )
}
