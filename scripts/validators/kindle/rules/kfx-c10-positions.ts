import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isFixedLayout } from '../is-fixed-layout.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxC10Positions: KindleRule = {
  id: 'KFX-C10',
  summary: 'A style sheet takes something out of the flow of a reflowable book',
  why: "Positions are for books of fixed layout. In a page whose size is the reader's, what is positioned covers something else or is not there.",
  mend: 'Use margins and alignment, or a float.',
  basis: 'documented',
  sources: [`${guide2020}, §11.5.5`],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => property === 'position')) {
      if (!/^(?:absolute|fixed|(?:-webkit-)?sticky)$/i.test(found.declaration.value)) continue
      const isUsed = found.use() !== undefined
      if (isUsed && firstWin(book, found, ['position'], ({ document }) => !isFixedLayout(book, document)) === undefined)
        continue
      tell(report, found, `Unexpected ${quoted(found)}, expected it in the flow`, everywhere('warning'))
    }
  },
}
