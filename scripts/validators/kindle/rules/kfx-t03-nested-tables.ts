import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, help } from '../sources.ts'

export const kfxT03NestedTables: KindleRule = {
  id: 'KFX-T03',
  summary: 'A table stands in a table',
  why: 'The guide says that Enhanced Typesetting does not take nested tables; a newer help page says only to use them sparingly. Which of the two holds nobody has measured.',
  mend: 'Put the inner table after the outer one, or its contents into the cells.',
  basis: 'documented',
  sources: [`${guide2020}, §10.5.2`, help('GZ8BAXASXKB5JVML')],
  level: everywhere('error'),
  check(book, report) {
    for (const { document, element, outer } of book.tables) {
      if (outer === undefined) continue
      report({ file: document.path, element, detail: 'Unexpected table within a table, expected one beside the other' })
    }
  },
}
