import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, styleMap } from '../sources.ts'

export const kfxC07Columns: KindleRule = {
  id: 'KFX-C07',
  summary: 'A style sheet sets text in columns',
  why: 'Kindle has one column; the converter lets the properties go.',
  mend: 'Write the text so that it reads in one column: short lines in columns make a long list.',
  basis: 'documented',
  sources: [guide2020, styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) =>
      /^(?:-webkit-|-moz-|-epub-)?(?:columns|column-count|column-width)$/.test(property),
    )) {
      if (/^(?:(?:auto|1|initial|unset|inherit)\s*)+$/i.test(found.declaration.value)) continue
      // What the plain property says is told of that one.
      const { property } = found.declaration
      const plain = property.replace(/^-[a-z]+-/, '')
      if (plain !== property && found.rule.declarations.some((each) => each.property === plain)) continue
      tell(report, found, `Unexpected ${quoted(found)}, expected one column`, everywhere('warning'))
    }
  },
}
