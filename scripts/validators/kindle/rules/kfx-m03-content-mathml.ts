import { mathElements } from '../math-elements.ts'
import { content } from '../mathml-names.ts'
import { isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, trial } from '../sources.ts'

export const kfxM03ContentMathml: KindleRule = {
  id: 'KFX-M03',
  summary: 'Content MathML stands where something is to be drawn',
  why: 'Content MathML says what a formula means and not how it looks. None of its elements is among those that Enhanced Typesetting accepts, and MathJax refuses them.',
  mend: 'Convert the formula to Presentation MathML; Content MathML may stay in an annotation-xml beside it.',
  basis: 'inferred',
  sources: [`${guide2026}, §10.6`, trial],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      const within = element.parent !== undefined && isMathml(element.parent) && content.has(element.parent.local)
      if (!content.has(element.local) || within) continue
      report({ file, element, detail: `Unexpected <${element.local}> of Content MathML, expected Presentation MathML` })
    }
  },
}
