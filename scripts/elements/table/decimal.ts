import { toString } from 'mdast-util-to-string'
import type { PlacedCell, PlacedRow } from '../../book/table.ts'

/** Languages that write 3.14; the others write 3,14. */
const withPoint = new Set(['en', 'ja', 'ko', 'zh', 'th', 'he', 'hi', 'ms', 'tl'])
const figureSpace = '\u2007'
const pointSpace = '\u2008'

/**
 * What fills up a number flush right, so that the decimal points of its column stand below each other: spaces as wide
 * as a digit and a point. They are characters, because readers know no alignment on a character.
 *
 * @returns by cell; nothing for what needs no filling
 */
export function decimalPadding(
  rows: readonly PlacedRow[],
  columns: ReadonlySet<number>,
  language: string,
): Map<PlacedCell, string> {
  const point = withPoint.has(language.toLowerCase().split('-')[0] ?? '') ? '.' : ','
  const padding = new Map<PlacedCell, string>()
  const cells = rows.flatMap((row) => row.cells)
  for (const column of columns) {
    const numbers = cells.filter(
      ({ cell, heads, column: at, columns: width }) =>
        at === column && width === 1 && heads !== 'columns' && cell !== undefined && /\d/.test(toString(cell)),
    )
    const places = new Map(numbers.map((cell) => [cell, placesOf(toString(cell.cell), point)]))
    const most = Math.max(0, ...places.values())
    for (const [cell, own] of places) {
      const missing = figureSpace.repeat(most - Math.max(0, own))
      const fill = most > 0 && own < 0 ? pointSpace + figureSpace.repeat(most) : missing
      if (fill !== '') padding.set(cell, fill)
    }
  }
  return padding
}

/** Digits after the decimal point; -1 without one. */
function placesOf(text: string, point: string): number {
  const at = text.lastIndexOf(point)
  const places = at === -1 ? undefined : /^\d+/.exec(text.slice(at + 1))
  return places === undefined ? -1 : (places?.[0].length ?? 0)
}
