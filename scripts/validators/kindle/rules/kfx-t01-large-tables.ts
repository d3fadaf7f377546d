import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxT01LargeTables: KindleRule = {
  id: 'KFX-T01',
  summary: 'A table is larger than Kindle takes',
  why: 'Tables of more than 1,800 cells or 20,000 characters are not supported, and the book may lose Enhanced Typesetting.',
  mend: 'Split the table by its rows, each part with its own head.',
  basis: 'documented',
  sources: [help('GZ8BAXASXKB5JVML'), 'peer linter for Kindle, its limits'],
  level: everywhere('error'),
  check(book, report) {
    for (const { document, element, grid, characters } of book.tables) {
      const cells = grid.cells.length
      const what =
        !grid.complete || cells > most.cells
          ? `${counted(cells)}${grid.complete ? '' : ' or more'} cells`
          : characters > most.characters
            ? `${counted(characters)} characters`
            : undefined
      if (what === undefined) continue
      const detail = `Unexpected table of ${what}, expected at most ${counted(most.cells)} cells and ${counted(most.characters)} characters`
      report({ file: document.path, element, detail })
    }
  },
}

const most = { cells: 1800, characters: 20_000 }

function counted(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
