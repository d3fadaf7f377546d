import { isHtml } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI18Alt: KindleRule = {
  id: 'KFX-I18',
  summary: 'A picture has no alt',
  why: 'Amazon asks for an alternative on each picture, empty where it only decorates.',
  mend: 'Say what the picture says; alt="" for ornaments.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.1`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (
          !isHtml(element, 'img') ||
          attribute(element, 'alt') !== undefined ||
          /^(?:presentation|none)$/.test(attribute(element, 'role') ?? '')
        )
          continue
        report({ file, element, detail: 'Unexpected <img> without alt, expected a description or alt=""' })
      }
    }
  },
}
