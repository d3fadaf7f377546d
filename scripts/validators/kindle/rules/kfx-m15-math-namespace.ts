import { isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { epub33, guide2020 } from '../sources.ts'

export const kfxM15MathNamespace: KindleRule = {
  id: 'KFX-M15',
  summary: 'A math element is not in the MathML namespace',
  why: 'Without the namespace, math is an unknown element of XHTML and its content is run-on text. A prefix (m:math) is right by the standard, but nobody has tried it, and Amazon forbids prefixes on SVG.',
  mend: 'Write <math xmlns="http://www.w3.org/1998/Math/MathML">, without a prefix.',
  basis: 'inferred',
  sources: [`${epub33}, §6.1.2`, `${guide2020}, §10.4.11`],
  level: everywhere('error'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (element.local !== 'math') continue
        if (!isMathml(element))
          report({
            file,
            element,
            detail: `Unexpected <math> in the namespace "${element.namespace}", expected MathML's`,
          })
        else if (element.name !== 'math') {
          report({
            file,
            element,
            detail: `Unexpected prefix in <${element.name}>, expected <math>`,
            level: everywhere('warning'),
          })
        }
      }
    }
  },
}
