import { fileOf, resolveHref, type Reference } from '../../base/href.ts'
import { attribute, elementsOf } from '../../base/xml-query.ts'
import { hrefOf, isHtml, isSvg } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { Publication } from '../../book/publication.ts'
import type { ContentDocument } from './kindle-book.ts'

/** A link of the text, navigation documents included. */
export interface Link {
  readonly document: ContentDocument
  readonly element: XmlElement
  /** As written. */
  readonly href: string
  readonly reference: Reference
  /** The file that it leads to, whether or not the archive holds it; undefined for links out of the book. */
  readonly path?: string | undefined
  /** The element with the id that it names; undefined when there is none. */
  readonly target?: XmlElement | undefined
}

/** The elements of a document by the names that links may call them: `id`, and `name` of `<a>` as EPUB 2 has it. */
export type Anchors = ReadonlyMap<string, XmlElement>

export function anchorsOf({ documents }: Publication, path: string): Anchors {
  const root = documents.get(path)?.root
  const anchors = new Map<string, XmlElement>()
  for (const element of root === undefined ? [] : elementsOf(root)) {
    const names = [attribute(element, 'id'), isHtml(element, 'a') ? attribute(element, 'name') : undefined]
    for (const name of names) if (name !== undefined && !anchors.has(name)) anchors.set(name, element)
  }
  return anchors
}

/** Every `<a>` and `<area>` with an address, in document order. `nameOf` gives the entry that a path means. */
export function linksOf(
  contents: readonly ContentDocument[],
  anchors: (path: string) => Anchors,
  nameOf: (path: string) => string,
): Link[] {
  return contents.flatMap((document) =>
    document.elements.flatMap((element) => {
      const href = isHtml(element, 'a', 'area') || isSvg(element, 'a') ? hrefOf(element) : undefined
      if (href === undefined) return []
      const reference = resolveHref(document.path, href)
      const file = fileOf(reference)
      const path = file === undefined ? undefined : nameOf(file)
      const fragment = reference.kind === 'elsewhere' ? undefined : reference.fragment
      const target = path === undefined || fragment === undefined ? undefined : anchors(path).get(fragment)
      return [{ document, element, href, reference, path, target }]
    }),
  )
}
