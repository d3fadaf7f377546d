import { isConvertible, isLanguageTag } from '../languages.ts'
import { unrepaired, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP03LanguageSupport: KindleRule = {
  id: 'KFX-P03',
  summary: 'KFX Output converts the book as English',
  why: 'Kindle Previewer refuses some languages. KFX Output tells it "en" for those and restores the language afterwards: hyphenation and dictionary are wrong.',
  mend: 'Nothing can be done about it in the file; look at the hyphenation.',
  basis: 'observed',
  sources: [kfxOutput],
  level: unrepaired('warning', 'info'),
  check(book, report) {
    if (book.packagePath === undefined) return
    for (const { name, value, place } of book.metadata) {
      const tag = value.trim()
      if (name !== 'dc:language' || !isLanguageTag(tag) || isConvertible(tag)) continue
      report({
        file: book.packagePath,
        place,
        detail: `Unexpected language "${tag}", expected one that Kindle Previewer converts`,
      })
    }
  },
}
