import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI12Cmyk: KindleRule = {
  id: 'KFX-I12',
  summary: 'A JPEG has four colour components',
  why: 'Kindle wants RGB; CMYK is converted with wrong colours or refused.',
  mend: 'Convert the picture to RGB.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, item, facts } of book.pictures.values()) {
      // KFX-P08 speaks of the cover.
      if (facts.components === 4 && item !== book.cover)
        report({ file, detail: 'Unexpected JPEG with four components (CMYK), expected RGB' })
    }
  },
}
