import { mathElements } from '../math-elements.ts'
import { accepted, content, refused, stackParts } from '../mathml-names.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026 } from '../sources.ts'

export const kfxM04UnlistedElements: KindleRule = {
  id: 'KFX-M04',
  summary: 'Mathematics uses an element that Amazon does not list',
  why: 'The element is neither among those that Enhanced Typesetting accepts nor among those it refuses, so nobody knows what becomes of it.',
  mend: 'Leave the element out, or write the formula with listed ones; annotations may simply go.',
  basis: 'inferred',
  sources: [`${guide2026}, §10.6`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      const name = element.local
      const known =
        accepted.has(name) || refused.has(name) || stackParts.has(name) || content.has(name) || name === 'merror'
      if (known || (inScripts.has(name) && element.parent?.local === 'mmultiscripts')) continue
      report({ file, element, detail: `Unexpected <${name}>, expected an element of Amazon's list` })
    }
  },
}

/** Parts that mmultiscripts, which is accepted, cannot do without. */
const inScripts = new Set(['mprescripts', 'none'])
