import { standsAlone } from '../stands-alone.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook, trial } from '../sources.ts'

export const kfxM23TallInline: KindleRule = {
  id: 'KFX-M23',
  summary: 'Inline mathematics is taller than its line',
  why: 'A drawing of several lines within a sentence pushes the lines apart or is shrunk.',
  mend: 'Make it a display equation, or write it flatter: a slash for the fraction, an exponent for the root.',
  basis: 'inferred',
  sources: [mathsBook, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      const drawing = book.drawn.drawings.get(element)
      if (drawing?.ok !== true || attribute(element, 'display') === 'block' || standsAlone(element)) continue
      const height = drawing.heightEm + drawing.depthEm
      if (height <= lineEm) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected height of ${height.toFixed(1)} em within a line, expected at most ${lineEm} em`,
      })
    }
  },
}

/** A fraction of fractions still fits. */
const lineEm = 2.5
