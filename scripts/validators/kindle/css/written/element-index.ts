import { attribute, tokens } from '../../../../base/xml-query.ts'
import type { CompiledSelector } from '../compile-selector.ts'
import type { ContentDocument } from '../../kindle-book.ts'
import type { XmlElement } from '../../../../base/xml.ts'

/** The elements of a document by the class or the name that a selector asks for. */
export type ElementIndex = (key: CompiledSelector['key']) => readonly XmlElement[]

export function indexElements(document: ContentDocument): ElementIndex {
  const shelves = new Map<string, XmlElement[]>()
  const put = (key: string, element: XmlElement): void => {
    const shelf = shelves.get(key)
    if (shelf === undefined) shelves.set(key, [element])
    else shelf.push(element)
  }
  for (const element of document.elements) {
    put(`name ${element.local}`, element)
    if (attribute(element, 'class') === undefined) continue
    for (const name of new Set(tokens(element, 'class'))) put(`class ${name}`, element)
  }
  return (key) => (key === undefined ? document.elements : (shelves.get(`${key.kind} ${key.value}`) ?? []))
}
