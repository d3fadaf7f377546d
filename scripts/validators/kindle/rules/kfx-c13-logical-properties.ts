import { plainFor } from '../css/logical-properties.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kumihan, styleMap } from '../sources.ts'

export const kfxC13LogicalProperties: KindleRule = {
  id: 'KFX-C13',
  summary: 'A style sheet uses logical properties',
  why: 'Margins, paddings and sizes that speak of block and inline, start and end were seen to fail, and the table of the converter has none of them.',
  mend: 'Write margin-top, padding-left, width and so on, alone or before the logical ones.',
  basis: 'observed',
  sources: [kumihan, styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => plainFor(property) !== undefined)) {
      const plain = plainFor(found.declaration.property)
      if (found.rule.declarations.some(({ property }) => plain?.test(property) === true)) continue
      if (/^(?:auto|0|initial|unset)$/i.test(found.declaration.value) && found.declaration.property.startsWith('inset'))
        continue
      tell(report, found, `Unexpected ${quoted(found)}, expected a property of the page's sides`, everywhere('warning'))
    }
  },
}
