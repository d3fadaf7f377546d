import { attribute, childElements } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { unrepaired, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'
import type { ContentDocument, KindleBook } from '../kindle-book.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH16ConverterTraps: KindleRule = {
  id: 'KFX-H16',
  summary: 'The markup has one of the small things that Kindle Previewer stumbles over',
  why: 'KFX Output mends four of them before it converts: a class on <title>, a <br> that is displayed as a block, a <tfoot> before the rows, and leftovers of an earlier conversion (data-AmznRemoved). Who sends the file as it is, has them still.',
  mend: 'Remove the class or attribute, or put <tfoot> after <tbody>.',
  basis: 'observed',
  sources: [kfxOutput],
  level: unrepaired('info', 'warning'),
  check(book, report) {
    for (const document of book.contents) {
      for (const element of document.elements) {
        const fault = isHtml(element) ? faultOf(element, document, book) : undefined
        if (fault !== undefined) report({ file: document.path, element, detail: `Unexpected ${fault}, expected none` })
      }
    }
  },
}

function faultOf(element: XmlElement, document: ContentDocument, book: KindleBook): string | undefined {
  const removed = element.attributes.find(({ name }) => /^data-amznremoved/i.test(name))
  if (removed !== undefined) return `attribute ${removed.name}`
  switch (element.local) {
    case 'title':
      return attribute(element, 'class') === undefined ? undefined : 'class on <title>'
    case 'br':
      return book.cascade(document).declared(element, 'display')?.value === 'block'
        ? '<br> displayed as a block'
        : undefined
    case 'tfoot': {
      const rows = element.parent === undefined ? [] : childElements(element.parent)
      const later = rows.slice(rows.indexOf(element) + 1)
      return later.some((each) => isHtml(each, 'tbody', 'tr')) ? '<tfoot> before the rows of its table' : undefined
    }
    default:
      return undefined
  }
}
