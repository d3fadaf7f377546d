import { mathElements } from '../math-elements.ts'
import { refused, stackParts } from '../mathml-names.ts'
import { isMathml } from '../tree.ts'
import { ancestor } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, mathml3 } from '../sources.ts'

export const kfxM02StackParts: KindleRule = {
  id: 'KFX-M02',
  summary: 'Mathematics uses a part of a stacked sum outside of one',
  why: 'mscarries, mscarry, msline and msrow mean something only within mstack, which Enhanced Typesetting refuses; they stand in none of its lists, and MathJax, the yardstick that Amazon names, draws none of them.',
  mend: 'Write the rows with mtable, mtr and mtd.',
  basis: 'inferred',
  sources: [`${guide2026}, §10.6`, `${mathml3}, §3.6`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      // Within a refused element there is nothing to add: that element is the error.
      if (!stackParts.has(element.local) || ancestor(element, (each) => isMathml(each) && refused.has(each.local)))
        continue
      report({ file, element, detail: `Unexpected <${element.local}>, expected rows of an mtable` })
    }
  },
}
