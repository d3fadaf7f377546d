import { isLayoutTable } from '../tables/is-layout-table.ts'
import { ancestor, childElements, descendants } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxT04HeadlessTables: KindleRule = {
  id: 'KFX-T04',
  summary: 'A table has no head or no caption',
  why: 'The guide asks for thead, tbody and th: on a second page, and to those who hear it, a table without a head is columns of loose words. A caption says what it is about.',
  mend: 'Put the first row into thead with th; add a caption, or a figcaption around the table.',
  basis: 'documented',
  sources: [`${guide2020}, §10.5`],
  level: everywhere('info'),
  check(book, report) {
    for (const table of book.tables) {
      const { document, element, grid, outer } = table
      if (outer !== undefined || grid.cells.length === 0 || isLayoutTable(table)) continue
      const headed = grid.cells.some((cell) => isHtml(cell.element, 'th'))
      const lacks = [headed ? undefined : 'head', isCaptioned(element) ? undefined : 'caption'].filter(
        (each) => each !== undefined,
      )
      if (lacks.length === 0) continue
      report({ file: document.path, element, detail: `Unexpected table without ${lacks.join(' and ')}, expected both` })
    }
  },
}

function isCaptioned(table: XmlElement): boolean {
  if (childElements(table, 'caption').length > 0) return true
  const figure = ancestor(table, (each) => isHtml(each, 'figure'))
  return figure !== undefined && descendants(figure, 'figcaption').length > 0
}
