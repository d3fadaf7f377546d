import { isCompensated } from '../css/is-compensated.ts'
import { quantitiesIn } from '../css/written/value-parts.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { winsOf } from '../css/written/wins.ts'
import { declarationsIn, type Found } from '../css/written/written-styles.ts'
import { ancestor } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { Severity } from '../../../base/message.ts'
import type { KindleBook } from '../kindle-book.ts'

export const kfxC11NegativeLengths: KindleRule = {
  id: 'KFX-C11',
  summary: 'A margin, an indent or a line height is negative',
  why: "What is pulled outwards is cut off at the edge of the page where no margin or padding gives it room. Kindle's tables do not take negative values at all, and line-height takes none anywhere.",
  mend: 'Give the block a padding or margin of at least the same length, as hanging indents have; in tables leave it out.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('error'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) =>
      /^(?:margin(?:-(?:top|right|bottom|left))?|text-indent|line-height)$/.test(property),
    )) {
      if (!quantitiesIn(found.declaration.value).some(({ number }) => number < 0)) continue
      const harm = found.use() === undefined ? risk : judge(book, found)
      if (harm === undefined) continue
      const expected = harm.inTable ? 'none of it in a table' : 'room for it or none of it'
      tell(report, found, `Unexpected ${quoted(found)}, expected ${expected}`, everywhere(harm.severity))
    }
  },
}

interface Harm {
  readonly severity: Severity
  readonly inTable: boolean
}

const risk: Harm = { severity: 'warning', inTable: false }

/** How much harm it does where it does most. */
function judge(book: KindleBook, found: Found): Harm | undefined {
  const { property, value } = found.declaration
  const competing = property.startsWith('margin') ? [property, 'margin'] : [property]
  let harm: Harm | undefined
  for (const { document, element } of winsOf(book, found, ...competing)) {
    // A table that is itself pulled outwards has a rule of its own.
    if (isHtml(element, 'table')) continue
    const inTable = ancestor(element, (each) => isHtml(each, 'table')) !== undefined
    // One harm outside of tables is as good as many.
    if (!inTable && harm !== undefined) continue
    const spared = property !== 'line-height' && isCompensated(book.cascade(document), element, property, value)
    if (inTable && (!spared || property.startsWith('margin'))) return { severity: 'error', inTable }
    if (inTable) harm = { severity: 'warning', inTable }
    else if (!spared) harm ??= risk
  }
  return harm
}
