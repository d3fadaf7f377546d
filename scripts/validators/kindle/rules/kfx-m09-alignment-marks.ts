import { mathElements } from '../math-elements.ts'
import { isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, trial } from '../sources.ts'

export const kfxM09AlignmentMarks: KindleRule = {
  id: 'KFX-M09',
  summary: 'Mathematics is aligned with maligngroup or malignmark',
  why: 'Both are on the list of accepted elements, but MathJax, the yardstick that Amazon names, passes over them: the alignment is lost.',
  mend: 'Align with the columns of an mtable.',
  basis: 'observed',
  sources: [`${guide2026}, §10.6`, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (!isMathml(element, 'maligngroup', 'malignmark')) continue
      report({ file, element, detail: `Unexpected <${element.local}>, expected columns of an mtable` })
    }
  },
}
