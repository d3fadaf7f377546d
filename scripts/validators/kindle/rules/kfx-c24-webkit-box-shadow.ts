import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxC24WebkitBoxShadow: KindleRule = {
  id: 'KFX-C24',
  summary: 'A shadow has the prefix of old',
  why: 'Backgrounds and borders with -webkit-box-shadow broke in Kindle Previewer 3.31 to 3.37; KFX Output takes the property away.',
  mend: 'Write box-shadow, or no shadow.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('info'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => property === '-webkit-box-shadow')) {
      if (/^none$/i.test(found.declaration.value)) continue
      tell(report, found, `Unexpected ${quoted(found)}, expected box-shadow`, everywhere('info'))
    }
  },
}
