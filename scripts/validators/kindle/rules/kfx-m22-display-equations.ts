import { standsAlone } from '../stands-alone.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { boko, kfxInput } from '../sources.ts'

export const kfxM22DisplayEquations: KindleRule = {
  id: 'KFX-M22',
  summary: 'An equation alone in its paragraph is not a display equation',
  why: 'Kindle makes an inline drawing of it, in the small size of inline mathematics.',
  mend: 'Add display="block" to the math element.',
  basis: 'inferred',
  sources: [boko, kfxInput],
  level: everywhere('info'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      if (standsAlone(element)) {
        report({
          file: document.path,
          element,
          detail: 'Unexpected inline <math> alone in its paragraph, expected display="block"',
        })
      }
    }
  },
}
