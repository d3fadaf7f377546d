import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { attribute } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { vivlio } from '../sources.ts'

export const kfxT09CellWidths: KindleRule = {
  id: 'KFX-T09',
  summary: 'Cells of a table have widths, or lines that must not break',
  why: 'Neither was honoured in measurements: Kindle makes columns as wide as it sees fit, and breaks lines in them.',
  mend: 'Nothing needs mending. See that the table can be read with columns of any width.',
  basis: 'observed',
  sources: [vivlio],
  level: everywhere('info'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => /^(?:(?:min-|max-)?width|white-space)$/.test(property))) {
      const { property, value } = found.declaration
      if (
        property === 'white-space' ? !/^(?:nowrap|pre)$/i.test(value) : /^(?:auto|0|none|initial|inherit)$/i.test(value)
      )
        continue
      if (firstWin(book, found, [property], ({ element }) => isHtml(element, 'td', 'th', 'col')) === undefined) continue
      tell(
        report,
        found,
        `Unexpected ${quoted(found)} on cells of a table, expected columns of any width`,
        everywhere('info'),
      )
    }
    for (const { document, grid } of book.tables) {
      const fixed = grid.cells.find(
        ({ element }) => attribute(element, 'width') !== undefined || attribute(element, 'nowrap') !== undefined,
      )
      if (fixed === undefined) continue
      const detail = 'Unexpected width or nowrap on a cell, expected columns of any width'
      report({ file: document.path, element: fixed.element, detail })
    }
  },
}
