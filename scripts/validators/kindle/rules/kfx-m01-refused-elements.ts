import { mathElements } from '../math-elements.ts'
import { refused } from '../mathml-names.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, help, trial } from '../sources.ts'

export const kfxM01RefusedElements: KindleRule = {
  id: 'KFX-M01',
  summary: 'Mathematics uses an element that Kindle refuses',
  why: 'Enhanced Typesetting, the only stage of a Kindle conversion that typesets MathML, lists maction, mglyph, mlongdiv, msgroup and mstack as not supported: the equation, and perhaps Enhanced Typesetting for the whole book, is lost.',
  mend: 'Write the formula with the elements that Kindle accepts: mtable for stacked sums and long division, mtext or mi with a Unicode character in place of mglyph, the first child in place of maction.',
  basis: 'documented',
  sources: [`${guide2026}, §10.6`, help('GH4DRT75GWWAGBTU'), trial],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (!refused.has(element.local)) continue
      report({ file, element, detail: `Unexpected <${element.local}>, expected an element that Kindle draws` })
    }
  },
}
