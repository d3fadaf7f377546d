import { isHtml } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI19LongAlt: KindleRule = {
  id: 'KFX-I19',
  summary: 'The alternative of a picture is longer than 140 characters',
  why: 'Amazon asks for short alternatives.',
  mend: 'Shorten it, and tell the rest in the text or the caption.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.1`],
  level: everywhere('info'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        const length = isHtml(element, 'img') ? (attribute(element, 'alt') ?? '').trim().length : 0
        if (length > 140)
          report({ file, element, detail: `Unexpected alt of ${length} characters, expected at most 140` })
      }
    }
  },
}
