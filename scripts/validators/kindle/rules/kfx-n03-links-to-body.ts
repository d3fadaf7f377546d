import { isHtml } from '../tree.ts'
import { unrepaired, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxN03LinksToBody: KindleRule = {
  id: 'KFX-N03',
  summary: 'A link leads to the id of <body>',
  why: 'Kindle does not find the id of <body>. KFX Output leads such links to the file instead; sent as it is, the book loses them.',
  mend: 'Leave the fragment out, or move the id to the first heading.',
  basis: 'observed',
  sources: [kfxOutput],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    const told = new Set<XmlElement>()
    for (const { file, element, path, reference, href } of book.navigation.entries) {
      const fragment = reference.kind === 'elsewhere' ? undefined : reference.fragment
      const target = path === undefined || fragment === undefined ? undefined : book.anchors(path).get(fragment)
      if (target === undefined || !isHtml(target, 'body')) continue
      told.add(element)
      report({ file, element, detail: wordFault(href) })
    }
    for (const { document, element, target, href } of book.links) {
      if (target === undefined || !isHtml(target, 'body') || told.has(element)) continue
      report({ file: document.path, element, detail: wordFault(href) })
    }
  },
}

function wordFault(href: string): string {
  return `Unexpected link to <body> (${href}), expected one to the file or to an element within`
}
