import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathml3 } from '../sources.ts'

export const kfxM32Altimg: KindleRule = {
  id: 'KFX-M32',
  summary: 'An equation names a picture to fall back on',
  why: 'Nothing on the way to Kindle was found to read altimg: the picture only adds to the size.',
  mend: 'Leave altimg out.',
  basis: 'inferred',
  sources: [`${mathml3}, §2.2.1`],
  level: everywhere('info'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      if (attribute(element, 'altimg') === undefined) continue
      report({ file: document.path, element, detail: 'Unexpected altimg on <math>, expected MathML alone' })
    }
  },
}
