import { quantitiesIn, wordsIn } from '../css/written/value-parts.ts'
import { attribute, descendants, textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'
import type { KindleBook } from '../kindle-book.ts'
import type { BookTable } from '../tables/book-tables.ts'

export const kfxT06MovedTables: KindleRule = {
  id: 'KFX-T06',
  summary: 'A table floats, is pulled outwards, or has columns of nothing',
  why: 'The help page asks for tables without floats and negative margins, and without empty columns that only hold the others apart.',
  mend: 'Let the table stand in the text; use padding in the cells.',
  basis: 'documented',
  sources: [help('GZ8BAXASXKB5JVML')],
  level: everywhere('warning'),
  check(book, report) {
    for (const table of book.tables) {
      const { document, element } = table
      const problem = moved(book, table) ?? emptyColumn(table)
      if (problem === undefined) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected ${problem}, expected a table that stands in the text`,
      })
    }
  },
}

function moved(book: KindleBook, { document, element }: BookTable): string | undefined {
  const cascade = book.cascade(document)
  const float = cascade.declared(element, 'float')
  if (float !== undefined && /^(?:left|right)$/i.test(float.value)) return `table with "float: ${float.value}"`
  for (const side of ['top', 'right', 'bottom', 'left']) {
    const margin = cascade.declared(element, 'margin', `margin-${side}`)
    const negative =
      margin !== undefined && wordsIn(margin.value).some((word) => quantitiesIn(word).some(({ number }) => number < 0))
    if (negative) return `table with "${margin.property}: ${margin.value}"`
  }
  const align = attribute(element, 'align')?.toLowerCase()
  return align === 'left' || align === 'right' ? `table with align="${align}", which makes it float` : undefined
}

/** A column whose cells are all its own and all empty. */
function emptyColumn({ grid }: BookTable): string | undefined {
  if (!grid.complete || grid.columns < 2 || grid.rows < 2) return undefined
  const filled = new Set<number>()
  const seen = new Map<number, number>()
  for (const { element, column, columnSpan } of grid.cells) {
    if (columnSpan > 1) continue
    seen.set(column, (seen.get(column) ?? 0) + 1)
    const says =
      textOf(element).trim() !== '' ||
      ['img', 'svg', 'math', 'input', 'object', 'video', 'audio'].some((name) => descendants(element, name).length > 0)
    if (says) filled.add(column)
  }
  const empty = Array.from(seen.keys()).find((column) => !filled.has(column) && (seen.get(column) ?? 0) > 1)
  return empty === undefined ? undefined : `empty column ${empty + 1}`
}
