import { mathElements } from '../math-elements.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2026, mathmlCore } from '../sources.ts'

export const kfxM08Mfenced: KindleRule = {
  id: 'KFX-M08',
  summary: 'Mathematics uses mfenced',
  why: 'Kindle still accepts mfenced, but MathML Core has dropped it: other readers show the content without its brackets.',
  mend: 'Write the brackets out: mrow with an mo before and after.',
  basis: 'inferred',
  sources: [`${guide2026}, §10.6`, mathmlCore],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (element.local === 'mfenced')
        report({ file, element, detail: 'Unexpected <mfenced>, expected <mrow> with the fences as <mo>' })
    }
  },
}
