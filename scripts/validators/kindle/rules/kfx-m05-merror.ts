import { mathElements } from '../math-elements.ts'
import { textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathml3, trial } from '../sources.ts'

export const kfxM05Merror: KindleRule = {
  id: 'KFX-M05',
  summary: 'An equation holds an error message',
  why: 'merror is what a converter leaves behind when it could not read a formula. Readers would see its message in place of the mathematics.',
  mend: 'Mend the formula in the source and convert it again.',
  basis: 'inferred',
  sources: [`${mathml3}, §3.3.5`, trial],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (element.local !== 'merror') continue
      const said = textOf(element).trim().slice(0, 80)
      report({
        file,
        element,
        detail: `Unexpected <merror>${said === '' ? '' : ` saying "${said}"`}, expected a formula`,
      })
    }
  },
}
