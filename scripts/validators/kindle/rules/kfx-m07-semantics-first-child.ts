import { mathElements } from '../math-elements.ts'
import { isMathml } from '../tree.ts'
import { childElements } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { boko, guide2026, mathml3 } from '../sources.ts'

export const kfxM07SemanticsFirstChild: KindleRule = {
  id: 'KFX-M07',
  summary: 'The first child of semantics is not what is to be drawn',
  why: 'Readers draw the first child of semantics. When it is an annotation, or when there is none, nothing is drawn.',
  mend: 'Put the Presentation MathML first and the annotations after it.',
  basis: 'inferred',
  sources: [`${guide2026}, §10.6`, boko, `${mathml3}, §5.1`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (element.local !== 'semantics') continue
      const first = childElements(element)[0]
      if (first !== undefined && !isMathml(first, 'annotation', 'annotation-xml')) continue
      const found = first === undefined ? 'empty <semantics>' : `<${first.local}> as first child of <semantics>`
      report({ file, element, detail: `Unexpected ${found}, expected Presentation MathML` })
    }
  },
}
