import { attribute } from '../../base/xml-query.ts'
import type { XmlElement } from '../../base/xml.ts'

const XHTML = 'http://www.w3.org/1999/xhtml'
const MATHML = 'http://www.w3.org/1998/Math/MathML'
const SVG = 'http://www.w3.org/2000/svg'
export const OPS = 'http://www.idpf.org/2007/ops'
const XLINK = 'http://www.w3.org/1999/xlink'

/** `href` or, in SVG and old MathML, `xlink:href`. */
export function hrefOf(element: XmlElement): string | undefined {
  return attribute(element, 'href') ?? attribute(element, 'href', XLINK)
}

export function isMathml(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === MATHML && (names.length === 0 || names.includes(element.local))
}

export function isSvg(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === SVG && (names.length === 0 || names.includes(element.local))
}

/** An element of XHTML, with one of these names when some are given. */
export function isHtml(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === XHTML && (names.length === 0 || names.includes(element.local))
}
