import { mathElements } from '../math-elements.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, guide2026 } from '../sources.ts'

export const kfxM06Semantics: KindleRule = {
  id: 'KFX-M06',
  summary: 'Equations carry annotations',
  why: 'Enhanced Typesetting accepts semantics and annotation at present; older lists of Amazon had both on the refused side.',
  mend: 'Nothing needs doing. Leaving annotations out of the Kindle build makes it smaller and safe with old converters.',
  basis: 'documented',
  sources: [`${guide2026}, §10.6`, `${guide2020}, §10.6`],
  level: everywhere('info'),
  check(book, report) {
    const found = [...mathElements(book)].filter(({ element }) => element.local === 'semantics')
    const first = found[0]
    if (first === undefined) return
    report({
      ...first,
      detail: `Unexpected <semantics> in ${found.length} place(s), expected formulas without annotations`,
    })
  },
}
