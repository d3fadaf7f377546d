import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxF03ObfuscationKeys: KindleRule = {
  id: 'KFX-F03',
  summary: 'An obfuscated font cannot be made out',
  why: "The key is made of the book's identifier. Where the identifier was changed afterwards, or the font was never obfuscated, undoing it leaves no font, and the face is lost.",
  mend: 'Put the original identifier back, or embed the font as it is and take its entry out of encryption.xml.',
  basis: 'observed',
  sources: [kfxOutput, 'EPUB 3.3, §4.4'],
  level: everywhere('error'),
  check(book, report) {
    for (const { path, mangling, spoilt, plain } of book.fonts()) {
      if (!spoilt) continue
      const what = plain
        ? `plain font that encryption.xml calls obfuscated`
        : `obfuscation that the book's identifier does not undo`
      report({ file: path, detail: `Unexpected ${what} (${mangling}), expected a font` })
    }
  },
}
