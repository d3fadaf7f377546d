import { attribute } from '../base/xml-query.ts'
import type { XmlElement } from '../base/xml.ts'
import type { Markup } from './said-in-markup.ts'

/** An element of an EPUB's document. */
export function markupOfXml(element: XmlElement): Markup {
  return {
    name: element.local,
    attribute: (name) => attribute(element, name),
    children: element.children.map((child) => (child.type === 'text' ? child.value : markupOfXml(child))),
  }
}
