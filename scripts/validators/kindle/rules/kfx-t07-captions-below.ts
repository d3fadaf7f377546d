import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, styleMap } from '../sources.ts'

export const kfxT07CaptionsBelow: KindleRule = {
  id: 'KFX-T07',
  summary: 'The caption of a table is set below it',
  why: 'The help page says that captions below are not supported; the table of the converter has them. The caption may stand above.',
  mend: 'Write captions so that they make sense above the table.',
  basis: 'documented',
  sources: [help('GZ8BAXASXKB5JVML'), styleMap],
  level: everywhere('info'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => property === 'caption-side')) {
      if (!/^(?:bottom|block-end)$/i.test(found.declaration.value)) continue
      if (firstWin(book, found, ['caption-side'], ({ element }) => isHtml(element, 'caption', 'table')) === undefined)
        continue
      tell(report, found, `Unexpected ${quoted(found)}, expected the caption above the table`, everywhere('info'))
    }
  },
}
