import { obfuscations } from '../encryption.ts'
import { everywhere, unrepaired, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP11Protection: KindleRule = {
  id: 'KFX-P11',
  summary: 'The book is encrypted',
  why: 'What is encrypted cannot be converted. Only the mangling of fonts is undone, and only by KFX Output, which also takes rights.xml away.',
  mend: 'Use the book without protection, as its publisher has it.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('error'),
  check(book, report) {
    const encrypted = book.encryption.filter((file) => !obfuscations.includes(file.algorithm))
    const [first] = encrypted
    if (first !== undefined) {
      const file = 'META-INF/encryption.xml'
      report({
        file,
        detail: `Unexpected encryption of ${encrypted.length} file(s), ${first.path} first (${first.algorithm || 'unnamed algorithm'}), expected none`,
      })
    }
    for (const [file, system] of Object.entries(licences)) {
      if (book.entries.has(file)) report({ file, detail: `Unexpected licence of ${system}, expected none` })
    }
    const rights = 'META-INF/rights.xml'
    if (book.entries.has(rights)) {
      const level = first === undefined ? unrepaired('warning', 'error') : everywhere('error')
      report({
        file: rights,
        level,
        detail: 'Unexpected rights.xml, expected a book without digital rights management',
      })
    }
  },
}

const licences: Readonly<Record<string, string>> = {
  'META-INF/license.lcpl': 'Readium LCP',
  'META-INF/sinf.xml': 'Apple FairPlay',
}
