import { ancestor } from '../../../base/xml-query.ts'
import { isRefused, isUnlisted } from '../html-names.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, styleMap } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH14UnlistedElements: KindleRule = {
  id: 'KFX-H14',
  summary: 'An element is on none of the lists of what Kindle knows',
  why: 'Amazon lists the elements that Enhanced Typesetting maps and those that it passes over. What others become nobody has said; <details>, <picture> or <meter> do on no Kindle what they are for.',
  mend: 'Use elements of the list: <section> and a heading for <details>, <img> for <picture>, words for <meter>.',
  basis: 'documented',
  sources: [help('GB5GDY7WAJDN9GFK'), styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      const told = new Map<string, { element: XmlElement; count: number }>()
      for (const element of elements) {
        if (!isUnlisted(element) || isToldElsewhere(element)) continue
        if (ancestor(element, (each) => isUnlisted(each) || isToldElsewhere(each)) !== undefined) continue
        const { element: first = element, count = 0 } = told.get(element.local) ?? {}
        told.set(element.local, { element: first, count: count + 1 })
      }
      for (const { element, count } of told.values()) {
        const places = count === 1 ? '' : ` in ${count} places`
        report({
          file,
          element,
          detail: `Unexpected <${element.local}>${places}, expected an element that Kindle lists`,
        })
      }
    }
  },
}

/** Parts of forms, objects and films go where the whole goes (KFX-H02, KFX-H13), and so does mathematics (KFX-M15, KFX-M20). */
function isToldElsewhere(element: XmlElement): boolean {
  return isRefused(element) || isHtml(element, 'audio', 'video', 'math') || element.local.startsWith('mjx-')
}
