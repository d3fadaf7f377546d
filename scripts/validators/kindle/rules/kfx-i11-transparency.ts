import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, help } from '../sources.ts'

export const kfxI11Transparency: KindleRule = {
  id: 'KFX-I11',
  summary: 'A picture is transparent',
  why: 'Transparent parts become white, which shows as a box on dark and sepia pages.',
  mend: 'Put the picture on a white ground, without an alpha channel.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.1`, help('G75V4YX5X8GRGXWV')],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, facts } of book.pictures.values()) {
      if (facts.transparent === true)
        report({
          file,
          detail: `Unexpected ${facts.format.toUpperCase()} with transparency, expected an opaque picture`,
        })
    }
  },
}
