import { mathElements } from '../math-elements.ts'
import { arity } from '../mathml-names.ts'
import { childElements } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathml3, mathsBook } from '../sources.ts'

export const kfxM11ChildCount: KindleRule = {
  id: 'KFX-M11',
  summary: 'A fraction, root or script has the wrong number of parts',
  why: 'Such an element is invalid, and bases or scripts have been seen to vanish from it.',
  mend: 'Give msub, msup, munder, mover, mfrac and mroot two children each, msubsup and munderover three; gather longer parts in an mrow.',
  basis: 'observed',
  sources: [mathsBook, `${mathml3}, §3.1.3.2`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      const expected = arity.get(element.local)
      const count = childElements(element).length
      if (expected === undefined || count === expected) continue
      report({
        file,
        element,
        detail: `Unexpected ${count} child element(s) in <${element.local}>, expected ${expected}`,
      })
    }
  },
}
