import { resolveHref } from '../../../base/href.ts'
import { ancestor, attribute, descendants, elementsOf, tokens } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { Publication } from '../../../book/publication.ts'
import { ops, xhtml } from '../../../base/namespaces.ts'
import type { ContainerRule } from '../rule.ts'

/** Documents with a heading that nobody looks for in a table of contents. */
const quiet: ReadonlySet<string> = new Set([
  'cover',
  'titlepage',
  'halftitlepage',
  'halftitle',
  'copyright-page',
  'dedication',
  'epigraph',
  'colophon',
  'imprint',
  'toc',
])

export const navSpine: ContainerRule = {
  doc: {
    id: 'epub-nav-spine',
    summary: 'The table of contents does not lead to a document of the spine that begins a section of its own.',
    why: 'The table of contents is the way around a reflowable book: what it leaves out is found only by paging.',
    mend: 'List the document, or mark it by epub:type as what it is (titlepage, copyright-page…).',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-nav-toc', 'https://www.w3.org/TR/epub-a11y-11/'],
  },
  check: (publication, report) => {
    const toc = tableOfContents(publication)
    if (toc === undefined) return
    const reached = new Set(
      toc.addresses.flatMap((href) => {
        const target = resolveHref(toc.path, href)
        return target.kind === 'inside' ? [target.path] : []
      }),
    )
    // An empty table is EPUBCheck's business.
    if (reached.size === 0) return
    const seen = new Set<string>()
    for (const { linear, item } of publication.spine) {
      const path = item?.path
      const root = path === undefined ? undefined : publication.documents.get(path)?.root
      if (
        !linear ||
        path === undefined ||
        root === undefined ||
        reached.has(path) ||
        path === toc.path ||
        seen.has(path)
      )
        continue
      seen.add(path)
      if (!beginsSection(root)) continue
      report({
        // EPUB asks for no complete table: EPUBCheck's own valid publications leave documents out.
        severity: 'info',
        path,
        reason: 'Unexpected document with a heading that the table of contents leaves out, expected an entry for it',
      })
    }
  },
}

/** The toc nav of EPUB 3, else the navMap of the NCX. */
function tableOfContents({ manifest, documents }: Publication): { path: string; addresses: string[] } | undefined {
  const nav = manifest.find(({ properties }) => properties.includes('nav'))?.path
  const navRoot = nav === undefined ? undefined : documents.get(nav)?.root
  const list =
    navRoot === undefined
      ? undefined
      : descendants(navRoot, 'nav', xhtml).find((element) => tokens(element, 'type', ops).includes('toc'))
  if (nav !== undefined && list !== undefined) {
    return { path: nav, addresses: descendants(list, 'a', xhtml).map((link) => attribute(link, 'href') ?? '') }
  }
  const ncx = manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path
  const map = ncx === undefined ? undefined : documents.get(ncx)?.root
  if (ncx === undefined || map === undefined) return undefined
  const points = descendants(map, 'content').filter(
    (content) => ancestor(content, ({ local }) => local === 'navMap') !== undefined,
  )
  return { path: ncx, addresses: points.map((content) => attribute(content, 'src') ?? '') }
}

function beginsSection(root: XmlElement): boolean {
  let heading = false
  for (const element of elementsOf(root)) {
    if (tokens(element, 'type', ops).some((type) => quiet.has(type))) return false
    if (element.namespace === xhtml && (element.local === 'h1' || element.local === 'h2')) heading = true
  }
  return heading
}
