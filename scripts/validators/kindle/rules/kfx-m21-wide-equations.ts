import { fillsTheLine } from '../fills-the-line.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { boko, trial } from '../sources.ts'

export const kfxM21WideEquations: KindleRule = {
  id: 'KFX-M21',
  summary: 'An equation is wider than a Kindle page',
  why: 'Kindle breaks no equation: one that is wider than the page is shrunk to fit, until it cannot be read. A page holds about 25 em at the default size.',
  mend: 'Break the equation over several lines with an mtable, or shorten it.',
  basis: 'observed',
  sources: [boko, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element, elements } of book.equations) {
      const drawing = book.drawn.drawings.get(element)
      if (drawing?.ok !== true || drawing.widthEm <= pageEm || elements.some(fillsTheLine)) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected width of ${drawing.widthEm.toFixed(1)} em, expected at most ${pageEm} em`,
      })
    }
  },
}

/** Width of a page in em, the upper end of what is known. */
const pageEm = 25
