import { mathElements } from '../math-elements.ts'
import { attribute, textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathmlCore } from '../sources.ts'

export const kfxM29Mathvariant: KindleRule = {
  id: 'KFX-M29',
  summary: 'An equation relies on mathvariant',
  why: 'MathML Core keeps only mathvariant="normal": other readers show the plain letter.',
  mend: 'Use the Unicode letters themselves: 𝐱 (U+1D431) in place of x with mathvariant="bold".',
  basis: 'inferred',
  sources: [mathmlCore],
  level: everywhere('info'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      const variant = attribute(element, 'mathvariant')?.trim()
      if (variant === undefined || variant === 'normal' || variant === '') continue
      // What a single letter has anyway.
      if (variant === 'italic' && element.local === 'mi' && [...textOf(element).trim()].length === 1) continue
      report({ file, element, detail: `Unexpected mathvariant="${variant}", expected the Unicode letters` })
    }
  },
}
