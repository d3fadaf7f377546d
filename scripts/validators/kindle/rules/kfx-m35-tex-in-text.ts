import { findTex } from '../find-tex.ts'
import { proseOf } from '../prose.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxM35TexInText: KindleRule = {
  id: 'KFX-M35',
  summary: 'TeX source stands in the text',
  why: 'Nothing on a Kindle turns TeX into mathematics: scripts are stripped, and readers see dollars and backslashes.',
  mend: 'Convert the formula to MathML; put TeX that is meant to be read as TeX into code.',
  basis: 'documented',
  sources: [`${guide2020}, on scripts`],
  level: everywhere('error'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const { element, text } of proseOf(elements)) {
        const found = findTex(text)
        if (found !== undefined)
          report({ file, element, detail: `Unexpected TeX "${found}" in the text, expected MathML` })
      }
    }
  },
}
