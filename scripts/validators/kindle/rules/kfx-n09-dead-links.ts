import { isForeignPath } from '../is-foreign-path.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { logs } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { Reference } from '../../../base/href.ts'

export const kfxN09DeadLinks: KindleRule = {
  id: 'KFX-N09',
  summary: 'A link leads to a file or an id that is not there',
  why: 'Kindle Previewer reports the link (W14001) and makes plain text of it.',
  mend: 'Correct the address, or give the place its id.',
  basis: 'observed',
  sources: [`${logs}, W14001`],
  level: everywhere('warning'),
  check(book, report) {
    // The contents and the list of pages have rules of their own (KFX-N02, KFX-N07).
    const others = book.navigation.entries.filter(({ list }) => list === 'toc' || list === 'page-list')
    const told = new Set<XmlElement>(others.map(({ element }) => element))
    const places = [
      ...book.links.map((link) => ({ ...link, file: link.document.path })),
      ...book.navigation.entries.filter(({ list }) => list === 'landmarks'),
    ]
    for (const { file, element, href, path, reference } of places) {
      const fault = told.has(element) ? undefined : faultOf(href, path, reference, book)
      if (fault === undefined) continue
      told.add(element)
      report({ file, element, detail: `Unexpected link to ${href.slice(0, 80)}, expected ${fault}` })
    }
  },
}

function faultOf(href: string, path: string | undefined, reference: Reference, book: KindleBook): string | undefined {
  if (reference.kind === 'elsewhere') return undefined
  const missing = path === undefined || !book.entries.has(path)
  // Addresses for a disk and those without a scheme are KFX-N10's.
  if (missing && (isForeignPath(href) || /^\s*www\./i.test(href))) return undefined
  if (missing) return 'a file that the archive holds'
  const { fragment } = reference
  // Fragments with brackets or signs of equality point without an id (EPUB CFI, Media Fragments).
  if (fragment === undefined || fragment === '' || /[(=]/.test(fragment) || !book.documents.has(path)) return undefined
  return book.anchors(path).has(fragment) ? undefined : `an id that ${path} has`
}
