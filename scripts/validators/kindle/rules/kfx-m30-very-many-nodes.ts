import { everywhere, type KindleRule } from '../rule.ts'
import { boko } from '../sources.ts'

export const kfxM30VeryManyNodes: KindleRule = {
  id: 'KFX-M30',
  summary: 'An equation or a file of equations is very large',
  why: 'No limit is documented; a converted book with 2,497 equations is known, larger ones take long.',
  mend: 'Split the equation or the file.',
  basis: 'inferred',
  sources: [boko],
  level: everywhere('info'),
  check(book, report) {
    const perFile = new Map<string, number>()
    for (const { document, element, elements } of book.equations) {
      perFile.set(document.path, (perFile.get(document.path) ?? 0) + 1)
      if (elements.length > 1000) {
        report({
          file: document.path,
          element,
          detail: `Unexpected ${elements.length} elements in one equation, expected at most 1000`,
        })
      }
    }
    for (const [file, count] of perFile) {
      if (count > 2000) report({ file, detail: `Unexpected ${count} equations in one file, expected at most 2000` })
    }
  },
}
