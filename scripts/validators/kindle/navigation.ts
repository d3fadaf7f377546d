import { entryNames } from '../../base/entry-names.ts'
import { fileOf, resolveHref, type Reference } from '../../base/href.ts'
import { ancestor, attribute, childElements, descendants, textOf, tokens } from '../../base/xml-query.ts'
import { hrefOf, isHtml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'
import { ops } from '../../base/namespaces.ts'
import type { ManifestItem, Publication } from '../../book/publication.ts'

/** A line of a list that readers build their menus from. */
export interface NavigationEntry {
  /** The navigation document, the NCX or, for `<guide>`, the package document. */
  readonly file: string
  readonly list: 'toc' | 'landmarks' | 'page-list' | 'other'
  /** The link: `<a>`, `<content>`, `<reference>`. */
  readonly element: XmlElement
  /** What readers show, blanks folded. */
  readonly label: string
  /** What a landmark says it is: `bodymatter`, or `text` in `<guide>`. */
  readonly types: readonly string[]
  /** 1 for the outermost entries. */
  readonly depth: number
  readonly href: string
  readonly reference: Reference
  /** The file that it leads to, whether or not the archive holds it. */
  readonly path?: string | undefined
}

export interface Navigation {
  /** The navigation document of EPUB 3 and the NCX of EPUB 2, where the manifest names one that can be read. */
  readonly nav?: string | undefined
  readonly ncx?: string | undefined
  readonly entries: readonly NavigationEntry[]
}

const ncxType = 'application/x-dtbncx+xml'

/** Reads nav, NCX and guide alike (EPUB 3.3, §7; OPF 2.0.1, §2.4.1 and §2.6). */
export function readNavigation(publication: Publication): Navigation {
  const readable = (item: ManifestItem): boolean => publication.documents.has(item.path ?? '')
  const nav = publication.manifest.find((item) => item.properties.includes('nav') && readable(item))?.path
  const ncx = publication.manifest.find((item) => item.mediaType === ncxType && readable(item))?.path
  const { packagePath, packageDocument } = publication
  const nameOf = entryNames(publication.entries)
  const guides = packageDocument === undefined ? [] : childElements(packageDocument.root, 'guide')
  return {
    nav,
    ncx,
    entries: [
      ...entriesOf(publication, nav, fromNav),
      ...entriesOf(publication, ncx, fromNcx),
      ...(packagePath === undefined ? [] : guides.flatMap((guide) => fromGuide(guide, packagePath))),
    ].map((each) => ({ ...each, path: each.path === undefined ? undefined : nameOf(each.path) })),
  }
}

function entriesOf(
  { documents }: Publication,
  path: string | undefined,
  read: (root: XmlElement, file: string) => NavigationEntry[],
): NavigationEntry[] {
  const root = path === undefined ? undefined : documents.get(path)?.root
  return path === undefined || root === undefined ? [] : read(root, path)
}

function fromNav(root: XmlElement, file: string): NavigationEntry[] {
  return descendants(root, 'nav').flatMap((nav) => {
    const types = tokens(nav, 'type', ops)
    const list = (['toc', 'landmarks', 'page-list'] as const).find((each) => types.includes(each)) ?? 'other'
    return (
      descendants(nav, 'a')
        // Of a nav within a nav, links are the inner one's.
        .filter((link) => isHtml(link) && hrefOf(link) !== undefined && navAround(link) === nav)
        .map((link) => {
          const said = { label: textOf(link), types: tokens(link, 'type', ops), depth: depthOf(link, 'ol') }
          return entry(file, list, link, hrefOf(link) ?? '', said)
        })
    )
  })
}

/** Lists stand a few elements deep; this looks no further up than the reader lets documents grow. */
function navAround(link: XmlElement): XmlElement | undefined {
  return ancestor(link, (each) => each.local === 'nav')
}

function fromNcx(root: XmlElement, file: string): NavigationEntry[] {
  return descendants(root, 'content').flatMap((content) => {
    const point = content.parent
    const label = point === undefined ? undefined : childElements(point, 'navLabel')[0]
    const list = { navPoint: 'toc', pageTarget: 'page-list', navTarget: 'other' } as const
    const kind = point?.local === 'navPoint' || point?.local === 'pageTarget' ? point.local : 'navTarget'
    const said = {
      label: label === undefined ? '' : textOf(label),
      types: [],
      depth: kind === 'navPoint' ? depthOf(content, 'navPoint') : 1,
    }
    return [entry(file, list[kind], content, attribute(content, 'src') ?? '', said)]
  })
}

function fromGuide(guide: XmlElement, file: string): NavigationEntry[] {
  return childElements(guide, 'reference').map((reference) => {
    const said = { label: attribute(reference, 'title') ?? '', types: tokens(reference, 'type'), depth: 1 }
    return entry(file, 'landmarks', reference, attribute(reference, 'href') ?? '', said)
  })
}

type Said = Pick<NavigationEntry, 'label' | 'types' | 'depth'>

function entry(
  file: string,
  list: NavigationEntry['list'],
  element: XmlElement,
  href: string,
  said: Said,
): NavigationEntry {
  const reference = resolveHref(file, href)
  const label = said.label.replace(/\s+/g, ' ').trim()
  return { file, list, element, ...said, label, href, reference, path: fileOf(reference) }
}

function depthOf(element: XmlElement, local: string): number {
  let depth = 0
  for (let up = ancestor(element, (each) => each.local === local); up !== undefined; depth++) {
    up = ancestor(up, (each) => each.local === local)
  }
  return Math.max(depth, 1)
}
