import { ancestor } from '../../../base/xml-query.ts'
import { isRefused } from '../html-names.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxH02RefusedElements: KindleRule = {
  id: 'KFX-H02',
  summary: 'The book has forms, frames or embedded objects',
  why: 'Kindle supports no forms, no frames and nothing that a plug-in or a script would draw: what stands in them is lost.',
  mend: 'Write the content into the document: a table for a form, a picture for a canvas, the text for a frame.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('error'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (!isRefused(element) || ancestor(element, isRefused) !== undefined) continue
        report({ file, element, detail: `Unexpected <${element.local}>, expected what Kindle can show` })
      }
    }
  },
}
