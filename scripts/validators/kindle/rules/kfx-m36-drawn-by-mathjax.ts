import { drawingFault } from '../drawing-fault.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, trial } from '../sources.ts'

export const kfxM36DrawnByMathjax: KindleRule = {
  id: 'KFX-M36',
  summary: 'MathJax cannot draw an equation',
  why: 'Amazon names the yardstick itself: what MathJax displays, Enhanced Typesetting displays. An equation that MathJax refuses or draws as nothing will be lost.',
  mend: 'Mend the MathML: the detail says what MathJax stumbled over.',
  basis: 'documented',
  sources: [`${guide2026}, §10.6`, trial],
  level: everywhere('error'),
  betterSaidBy: ['KFX-M01', 'KFX-M02', 'KFX-M03', 'KFX-M05', 'KFX-M07', 'KFX-M11', 'KFX-M12'],
  check(book, report) {
    for (const { document, element } of book.equations) {
      const drawing = book.drawn.drawings.get(element)
      const fault = drawing === undefined ? undefined : drawingFault(element, drawing)
      if (fault === undefined) continue
      const detail = `Unexpected equation (${fault}), expected one that MathJax draws`
      report({ file: document.path, element, detail })
    }
    for (const { document, element } of book.drawn.untried) {
      const detail = 'Unexpected equation beyond the limits of this check, expected one that MathJax could try'
      report({ file: document.path, element, detail, level: everywhere('info') })
    }
  },
}
