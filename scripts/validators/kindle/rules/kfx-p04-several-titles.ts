import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP04SeveralTitles: KindleRule = {
  id: 'KFX-P04',
  summary: 'The book has several titles or languages',
  why: 'KFX Output keeps the first title and the first language.',
  mend: 'Put the title and the language that matter first.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('info'),
  check(book, report) {
    if (book.packagePath === undefined) return
    for (const name of ['dc:title', 'dc:language']) {
      const found = book.metadata.filter((item) => item.name === name && item.value.trim() !== '')
      if (found.length > 1)
        report({
          file: book.packagePath,
          place: found[1]?.place,
          detail: `Unexpected ${found.length} × ${name}, expected one`,
        })
    }
  },
}
