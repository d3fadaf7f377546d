import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, refusals } from '../sources.ts'

export const kfxP01TitleAndLanguage: KindleRule = {
  id: 'KFX-P01',
  summary: 'The book lacks a title or a language',
  why: 'Both are compulsory; Send to Kindle answers with E999 when the language is missing.',
  mend: 'Write dc:title and dc:language into the package document.',
  basis: 'documented',
  sources: [guide2020, refusals],
  level: everywhere('error'),
  check(book, report) {
    if (book.packagePath === undefined) return
    for (const name of ['dc:title', 'dc:language']) {
      if (book.metadata.some((item) => item.name === name && item.value.trim() !== '')) continue
      report({ file: book.packagePath, detail: `Unexpected metadata without ${name}, expected one` })
    }
  },
}
