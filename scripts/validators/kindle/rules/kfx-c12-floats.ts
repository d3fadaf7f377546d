import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { ancestor } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, styleMap } from '../sources.ts'
import type { Use } from '../css/written/find-uses.ts'

export const kfxC12Floats: KindleRule = {
  id: 'KFX-C12',
  summary: 'Something floats where or how Kindle does not let it',
  why: 'The converter maps float: left and right and no other side. Within a table, and within something that floats itself, a float comes to stand wrongly.',
  mend: 'Float to the left or to the right, once, outside of tables.',
  basis: 'documented',
  sources: [help('GZ8BAXASXKB5JVML'), styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => property === 'float')) {
      const value = found.declaration.value.toLowerCase()
      if (/^(?:none|inherit|initial|unset|revert|revert-layer)$/.test(value)) continue
      if (value !== 'left' && value !== 'right') {
        tell(report, found, `Unexpected ${quoted(found)}, expected left or right`, everywhere('warning'))
        continue
      }
      const floats = ({ document, element }: Use): boolean =>
        /^(?:left|right)$/i.test(book.cascade(document).declared(element, 'float')?.value ?? '')
      const inTable = firstWin(
        book,
        found,
        ['float'],
        ({ element }) => ancestor(element, (each) => isHtml(each, 'table')) !== undefined,
      )
      const inFloat = firstWin(
        book,
        found,
        ['float'],
        ({ document, element }) => ancestor(element, (each) => floats({ document, element: each })) !== undefined,
      )
      if (inTable === undefined && inFloat === undefined) continue
      const where = inTable === undefined ? 'something that floats' : 'a table'
      tell(report, found, `Unexpected ${quoted(found)} within ${where}, expected no float there`, everywhere('warning'))
    }
  },
}
