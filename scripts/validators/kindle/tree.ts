import { attribute } from '../../base/xml-query.ts'
import type { XmlElement } from '../../base/xml.ts'
import { mathml, svg, xhtml, xlink } from '../../base/namespaces.ts'

/** `href` or, in SVG and old MathML, `xlink:href`. */
export function hrefOf(element: XmlElement): string | undefined {
  return attribute(element, 'href') ?? attribute(element, 'href', xlink)
}

export function isMathml(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === mathml && (names.length === 0 || names.includes(element.local))
}

export function isSvg(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === svg && (names.length === 0 || names.includes(element.local))
}

/** An element of xhtml, with one of these names when some are given. */
export function isHtml(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === xhtml && (names.length === 0 || names.includes(element.local))
}
