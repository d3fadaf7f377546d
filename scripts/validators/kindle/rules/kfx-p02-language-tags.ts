import { isLanguageTag } from '../languages.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { logs } from '../sources.ts'

export const kfxP02LanguageTags: KindleRule = {
  id: 'KFX-P02',
  summary: 'The language of the book is not a language tag',
  why: "Kindle's converter stops at languages that it does not know (E23006, W14024).",
  mend: 'Write a tag of BCP 47: en, en-GB, zh-Hant.',
  basis: 'observed',
  sources: [`${logs}, E23006 and W14024`],
  level: everywhere('error'),
  check(book, report) {
    if (book.packagePath === undefined) return
    for (const { name, value, place } of book.metadata) {
      if (name !== 'dc:language' || value.trim() === '' || isLanguageTag(value.trim())) continue
      report({
        file: book.packagePath,
        place,
        detail: `Unexpected language "${value.trim().slice(0, 40)}", expected a tag such as en or pt-BR`,
      })
    }
  },
}
