import type { XmlDocument, XmlElement } from '../../base/xml.ts'
import { attribute, elementsOf } from '../../base/xml-query.ts'
import { svg, xhtml, xlink, xml } from '../../base/namespaces.ts'

/** A reference that an element makes, by the attribute that makes it. */
export interface Link {
  readonly element: XmlElement
  readonly value: string
  /** `jump`: the reader goes there; `load`: the page needs it. */
  readonly kind: 'jump' | 'load'
}

const sources: ReadonlySet<string> = new Set([
  'img',
  'iframe',
  'script',
  'source',
  'audio',
  'video',
  'track',
  'embed',
  'input',
])

/** The references of a document: links and what pages load; empty when a base would change what they mean. */
export function linksIn(document: XmlDocument): Link[] {
  const elements = [...elementsOf(document.root)]
  const rebased = elements.some(
    (element) =>
      (element.namespace === xhtml && element.local === 'base' && attribute(element, 'href') !== undefined) ||
      attribute(element, 'base', xml) !== undefined,
  )
  return rebased ? [] : elements.flatMap(linksOf)
}

function linksOf(element: XmlElement): Link[] {
  const { local, namespace } = element
  const link = (kind: Link['kind'], value: string | undefined): Link[] =>
    value === undefined ? [] : [{ element, kind, value }]
  if (namespace === xhtml) {
    if (local === 'a' || local === 'area') return link('jump', attribute(element, 'href'))
    if (local === 'link')
      return /\bstylesheet\b/i.test(attribute(element, 'rel') ?? '') ? link('load', attribute(element, 'href')) : []
    if (local === 'object') return link('load', attribute(element, 'data'))
    if (sources.has(local))
      return [...link('load', attribute(element, 'src')), ...link('load', attribute(element, 'poster'))]
    return []
  }
  if (namespace === svg) {
    const value = attribute(element, 'href', xlink) ?? attribute(element, 'href')
    if (local === 'a') return link('jump', value)
    return local === 'image' ? link('load', value) : []
  }
  return local === 'content' ? link('jump', attribute(element, 'src')) : []
}

/** Every id of a document, `xml:id` and the old `name` of anchors included. */
export function idsIn(document: XmlDocument): Set<string> {
  const ids = new Set<string>()
  for (const element of elementsOf(document.root)) {
    const named = element.local === 'a' ? attribute(element, 'name') : undefined
    for (const id of [attribute(element, 'id'), attribute(element, 'id', xml), named]) if (id !== undefined) ids.add(id)
  }
  return ids
}
