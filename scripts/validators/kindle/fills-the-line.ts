import { attribute } from '../../base/xml-query.ts'
import { isMathml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'

/** Whether an element of MathML asks for all the width there is, which then measures the page and not the equation. */
export function fillsTheLine(element: XmlElement): boolean {
  if (isMathml(element, 'mlabeledtr')) return true
  return isMathml(element, 'mtable') && /%\s*$/.test(attribute(element, 'width') ?? '')
}
