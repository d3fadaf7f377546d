import { lengthOf } from '../tables/book-tables.ts'
import { childElements, descendants } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import { isLayoutTable } from '../tables/is-layout-table.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { BookTable } from '../tables/book-tables.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxT08FullCells: KindleRule = {
  id: 'KFX-T08',
  summary: 'A cell of a table holds more than a few words',
  why: 'The guide asks for cells without paragraphs, lists and block images, and a cell with a long text is higher than a page where columns are narrow.',
  mend: 'Shorten the cells, or write the table as a list.',
  basis: 'documented',
  sources: [`${guide2020}, §10.5`],
  level: everywhere('warning'),
  check(book, report) {
    for (const table of book.tables) {
      if (isLayoutTable(table)) continue
      const [first, ...others] = table.grid.cells.flatMap(({ element }) => {
        const what = problemOf(book, table, element)
        return what === undefined ? [] : [{ element, what }]
      })
      if (first !== undefined) {
        const more = others.length === 0 ? '' : ` and ${others.length} more like it`
        const detail = `Unexpected cell with ${first.what}${more}, expected a few words`
        report({ file: table.document.path, element: first.element, detail })
        continue
      }
      // One paragraph around all that a cell says is markup of the tool that made it, and does no harm that anybody saw.
      const wrapped = table.grid.cells.find(({ element }) => childElements(element).some((child) => isHtml(child, 'p')))
      if (wrapped === undefined) continue
      const detail = 'Unexpected <p> in a cell, expected the text by itself'
      report({ file: table.document.path, element: wrapped.element, detail, level: everywhere('info') })
    }
  },
}

/** Characters. */
const longest = 500

function problemOf(book: KindleBook, { document }: BookTable, cell: XmlElement): string | undefined {
  const list = ['ul', 'ol', 'dl'].find((name) => descendants(cell, name).length > 0)
  if (list !== undefined) return `<${list}>`
  const paragraphs = descendants(cell, 'p').length
  if (paragraphs > 1) return `${paragraphs} paragraphs`
  const cascade = book.cascade(document)
  const picture = descendants(cell, 'img').find(
    (image) => image.parent?.local === 'figure' || /^block$/i.test(cascade.declared(image, 'display')?.value ?? ''),
  )
  if (picture !== undefined) return 'a picture as a block'
  const length = lengthOf(cell)
  return length > longest ? `${length} characters` : undefined
}
