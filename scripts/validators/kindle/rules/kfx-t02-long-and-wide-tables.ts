import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxT02LongAndWideTables: KindleRule = {
  id: 'KFX-T02',
  summary: 'A table is long or wide',
  why: 'The guide asks for fewer than a hundred rows and ten columns: more cannot be taken in on a small page.',
  mend: 'Split the table, turn it round, or leave columns out.',
  basis: 'documented',
  sources: [`${guide2020}, §10.5.1`],
  level: everywhere('warning'),
  betterSaidBy: ['KFX-T01'],
  check(book, report) {
    for (const { document, element, grid } of book.tables) {
      const what =
        grid.rows > most.rows
          ? `${grid.rows} rows`
          : grid.columns > most.columns
            ? `${grid.columns} columns`
            : undefined
      if (what === undefined) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected table of ${what}, expected at most 100 rows and 10 columns`,
      })
    }
  },
}

const most = { rows: 100, columns: 10 }
