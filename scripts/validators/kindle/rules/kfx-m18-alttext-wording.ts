import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxM18AlttextWording: KindleRule = {
  id: 'KFX-M18',
  summary: 'The alttext of an equation is hard to listen to',
  why: 'Amazon asks for alternatives below 140 characters, and TeX read aloud is noise.',
  mend: 'Shorten the alttext, and write words in place of TeX commands.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.1`],
  level: everywhere('info'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      const text = (attribute(element, 'alttext') ?? '').trim()
      const fault = /\\[A-Za-z]+/.test(text) ? 'TeX' : text.length > 140 ? `${text.length} characters` : undefined
      if (fault === undefined) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected ${fault} in alttext, expected at most 140 characters of plain words`,
      })
    }
  },
}
