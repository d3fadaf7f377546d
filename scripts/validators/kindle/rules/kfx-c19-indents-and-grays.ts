import { colourOf } from '../css/colours.ts'
import { roughPixels } from '../css/lengths.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxC19IndentsAndGrays: KindleRule = {
  id: 'KFX-C19',
  summary: 'An indent is very deep, or a grey very light or very dark',
  why: 'The guide asks for indents of 4em at most, and for greys from #666 to #999, which can be read on white and on black.',
  mend: 'Indent less, or use a margin; choose a grey between #666666 and #999999, or no colour.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('info'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => property === 'text-indent' || property === 'color')) {
      const { property, value } = found.declaration
      if (property === 'text-indent' && roughPixels(value) > deepest) {
        tell(report, found, `Unexpected ${quoted(found)}, expected at most 4em`, everywhere('info'))
      }
      const [red = 0, green = 0, blue = 0] = property === 'color' ? (colourOf(value) ?? []) : []
      const gray = red === green && green === blue && red > 0 && red < 255
      if (gray && (red < 0x66 || red > 0x99)) {
        tell(report, found, `Unexpected ${quoted(found)}, expected a grey from #666666 to #999999`, everywhere('info'))
      }
    }
  },
}

/** 4em, in the pixels of `roughPixels`. */
const deepest = 64
