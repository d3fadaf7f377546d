import { ancestor } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kumihan, styleMap } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH18RubyAndDeepLists: KindleRule = {
  id: 'KFX-H18',
  summary: 'Ruby stands in the navigation, or lists are nested deeply',
  why: 'Entries of the navigation with ruby have come out broken. Lists within lists add up their indents until a narrow screen has no room for words.',
  mend: 'Write the reading in brackets or leave it out in the navigation; keep lists to three levels.',
  basis: 'observed',
  sources: [kumihan, styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        const inNav =
          isHtml(element, 'ruby', 'ul', 'ol') && ancestor(element, (each) => isHtml(each, 'nav')) !== undefined
        if (isHtml(element, 'ruby') && inNav) {
          report({ file, element, detail: 'Unexpected <ruby> in the navigation, expected plain text' })
        } else if (isHtml(element, 'ul', 'ol') && !inNav && depthOf(element) === 5) {
          const detail = 'Unexpected fifth level of nested lists, expected at most four'
          report({ file, element, level: everywhere('info'), detail })
        }
      }
    }
  },
}

function depthOf(list: XmlElement): number {
  let depth = 0
  for (let at: XmlElement | undefined = list; at !== undefined; at = at.parent) if (isHtml(at, 'ul', 'ol')) depth += 1
  return depth
}
