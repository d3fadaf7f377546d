import { resolveHref } from '../../../base/href.ts'
import { attribute, descendants, textOf, tokens } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { Publication } from '../../../book/publication.ts'
import { ops, xhtml } from '../../../base/namespaces.ts'

/** A link of a list in the navigation document that leads into the book. */
export interface NavLink {
  readonly element: XmlElement
  readonly label: string
  /** Of the document it leads to. */
  readonly path: string
  readonly fragment: string | undefined
}

/** The navigation document of EPUB 3 (EPUB 3.3 §7). */
export interface Navigation {
  readonly path: string
  readonly toc: readonly NavLink[]
  /** Undefined without a page list. */
  readonly pages: readonly NavLink[] | undefined
}

/** Undefined for EPUB 2 and where the navigation document could not be read. */
export function navigationOf({ manifest, documents }: Publication): Navigation | undefined {
  const path = manifest.find(({ properties }) => properties.includes('nav'))?.path
  const root = path === undefined ? undefined : documents.get(path)?.root
  if (path === undefined || root === undefined) return undefined
  const lists = descendants(root, 'nav', xhtml)
  const list = (type: string): NavLink[] | undefined => {
    const nav = lists.find((each) => tokens(each, 'type', ops).includes(type))
    return nav === undefined ? undefined : linksIn(nav, path)
  }
  return { path, toc: list('toc') ?? [], pages: list('page-list') }
}

function linksIn(nav: XmlElement, from: string): NavLink[] {
  return descendants(nav, 'a', xhtml).flatMap((element) => {
    const target = resolveHref(from, attribute(element, 'href') ?? '')
    if (target.kind !== 'inside') return []
    return [{ element, label: textOf(element).trim(), path: target.path, fragment: target.fragment }]
  })
}
