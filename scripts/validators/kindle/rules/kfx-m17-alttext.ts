import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, kfxInput } from '../sources.ts'

export const kfxM17Alttext: KindleRule = {
  id: 'KFX-M17',
  summary: 'An equation has no alttext',
  why: 'Kindle stores alttext beside the drawing and reads it aloud; without it the listener gets a stock phrase.',
  mend: 'Say the formula in words: alttext="E equals m c squared".',
  basis: 'observed',
  sources: [kfxInput, help('GF9Z3HLUMTRJ6QPL')],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      if ((attribute(element, 'alttext') ?? '').trim() !== '') continue
      report({
        file: document.path,
        element,
        detail: 'Unexpected <math> without alttext, expected the formula in words',
      })
    }
  },
}
