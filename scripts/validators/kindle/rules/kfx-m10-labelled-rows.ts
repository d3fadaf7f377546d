import { mathElements } from '../math-elements.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, mathmlCore, trial } from '../sources.ts'

export const kfxM10LabelledRows: KindleRule = {
  id: 'KFX-M10',
  summary: 'A row of mathematics carries its label in mlabeledtr',
  why: 'mlabeledtr is on the list of accepted elements, but MathML Core has dropped it, few readers place the label, and it stretches the equation to the full width.',
  mend: 'Write the number as text beside the equation and the row as mtr.',
  basis: 'inferred',
  sources: [`${guide2026}, §10.6`, mathmlCore, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (element.local === 'mlabeledtr')
        report({ file, element, detail: 'Unexpected <mlabeledtr>, expected <mtr> and the label as text' })
    }
  },
}
