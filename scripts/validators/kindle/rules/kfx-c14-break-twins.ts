import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, vivlio } from '../sources.ts'

export const kfxC14BreakTwins: KindleRule = {
  id: 'KFX-C14',
  summary: 'A break is said in the new way only',
  why: 'break-before: page did not always break in measurements. The guide speaks of page-break-before and page-break-after.',
  mend: 'Put the older property beside it: page-break-before: always; break-before: page.',
  basis: 'observed',
  sources: [vivlio, guide2020],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => /^break-(?:before|after|inside)$/.test(property))) {
      const { property, value } = found.declaration
      if (/^(?:auto|inherit|initial|unset|revert|revert-layer)$/i.test(value)) continue
      const older = `page-${property}`
      const use = found.use()
      const elsewhere = use && book.cascade(use.document).declared(use.element, older)
      if (elsewhere !== undefined || found.rule.declarations.some((each) => each.property === older)) continue
      // What is to stay together and does not is less of a harm than a chapter that does not begin a page.
      const level = everywhere(/^avoid/i.test(value) ? 'info' : 'warning')
      tell(report, found, `Unexpected ${quoted(found)} alone, expected ${older} beside it`, level)
    }
  },
}
