import { everywhere, type KindleRule } from '../rule.ts'
import { epub33, kfxOutput } from '../sources.ts'
import { ops } from '../../../base/namespaces.ts'

export const kfxM31Switch: KindleRule = {
  id: 'KFX-M31',
  summary: 'The book chooses between contents with epub:switch',
  why: 'epub:switch is withdrawn from EPUB. KFX Output keeps its first child, whatever that is, and drops the default.',
  mend: 'Keep the MathML and drop the switch.',
  basis: 'observed',
  sources: [kfxOutput, `${epub33}, appendix on deprecated features`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (element.local !== 'switch' || element.namespace !== ops) continue
        report({ file, element, detail: 'Unexpected <epub:switch>, expected the MathML in its place' })
      }
    }
  },
}
