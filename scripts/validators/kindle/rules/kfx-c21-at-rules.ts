import { styledElements } from '../css/written/styled-elements.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { logs } from '../sources.ts'
import type { PlacedRule } from '../css/written/written-styles.ts'

export const kfxC21AtRules: KindleRule = {
  id: 'KFX-C21',
  summary: 'A style sheet has at-rules that Kindle passes over',
  why: 'The log has a notice for at-rules other than import, charset and font-face (I10004). What stands in @supports may be lost with it, and then its elements have no style at all.',
  mend: 'Import nothing: put everything into one sheet. Write the rules of @supports outside of it as well, in plain words.',
  basis: 'observed',
  sources: [`${logs}, I10004`],
  level: everywhere('warning'),
  check(book, report) {
    const written = book.written()
    const conditional = written.reaching.filter(isConditional)
    const plain = conditional.length === 0 ? undefined : styledElements(written, (placed) => !isConditional(placed))
    for (const { rule, sheet, use } of conditional) {
      const element = use()?.element
      if (element === undefined || plain?.has(element) === true) continue
      const detail = `Unexpected rule for <${element.local}> in @supports only, expected one outside of it as well`
      report({ file: sheet.file, place: rule.place, level: everywhere('warning'), detail })
    }
    for (const sheet of written.sheets) {
      if (sheet.documents.length === 0) continue
      const told = new Set(usual)
      for (const { name, place } of sheet.atRules) {
        if (told.has(name)) continue
        told.add(name)
        report({
          file: sheet.file,
          place,
          level: everywhere('info'),
          detail: `Unexpected @${name}, expected plain rules`,
        })
      }
    }
  },
}

/** Passed over here: what Kindle takes, and what other rules judge. */
const usual: readonly string[] = ['charset', 'font-face', 'media', 'layer', 'container']

function isConditional({ rule }: PlacedRule): boolean {
  return rule.within.some(({ name }) => name === 'supports')
}
