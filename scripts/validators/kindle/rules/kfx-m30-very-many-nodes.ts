import { everywhere, type KindleRule } from '../rule.ts'
import { boko } from '../sources.ts'
import type { ContentDocument } from '../kindle-book.ts'

export const kfxM30VeryManyNodes: KindleRule = {
  id: 'KFX-M30',
  summary: 'An equation or a file of equations is very large',
  why: 'No limit is documented; a converted book with 2,497 equations is known, larger ones take long.',
  mend: 'Split the equation or the file.',
  basis: 'inferred',
  sources: [boko],
  level: everywhere('info'),
  check(book, report) {
    const perFile = new Map<ContentDocument, number>()
    for (const { document, element, elements } of book.equations) {
      perFile.set(document, (perFile.get(document) ?? 0) + 1)
      if (elements.length > 1000) {
        report({
          file: document.path,
          element,
          detail: `Unexpected ${elements.length} elements in one equation, expected at most 1000`,
        })
      }
    }
    for (const [{ path: file, root: element }, count] of perFile) {
      if (count > 2000)
        report({ file, element, detail: `Unexpected ${count} equations in one file, expected at most 2000` })
    }
  },
}
