import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kumihan, styleMap } from '../sources.ts'

export const kfxC06Flex: KindleRule = {
  id: 'KFX-C06',
  summary: 'A style sheet lays out a flexible box',
  why: 'The converter knows the properties of flexible boxes and lets them go; captions laid out with them were seen to break.',
  mend: 'Lay out with blocks, floats or a table, and look at it where it is wide and where it is narrow.',
  basis: 'observed',
  sources: [styleMap, kumihan],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => property === 'display')) {
      if (
        !/^(?:inline-)?flex\b|^-(?:webkit|ms|moz)-(?:inline-)?(?:flex)?box\b|^-webkit-(?:inline-)?flex\b|\bflex$/i.test(
          found.declaration.value,
        )
      )
        continue
      tell(report, found, `Unexpected ${quoted(found)}, expected a layout of blocks`, everywhere('warning'))
    }
  },
}
