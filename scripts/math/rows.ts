import type { Element, ElementContent } from 'hast'
import { element } from './tree/element.ts'
import { em, emsOf } from './tree/lengths.ts'

interface Cell {
  readonly children: ElementContent[]
  /** In em. */
  readonly width: number
}

/**
 * One `<math>` for each row of a formula that is a table as a whole, for layouts that put something (a number) beside
 * each row. Spaces before and after bring all rows to one width, column by column, so that they still line up when each
 * is centred. Readers without tables in their MathML, and Kindle, get plain formulas.
 *
 * @param widthOf width of a piece of MathML in em
 * @returns the rows and the width that they share, in em of the formula; undefined when the formula is no such table
 */
export function splitRows(
  math: Element,
  widthOf: (math: Element) => number,
): { readonly rows: readonly Element[]; readonly width: number } | undefined {
  const [table, ...rest] = math.children
  if (table?.type !== 'element' || table.tagName !== 'mtable' || rest.length > 0) return undefined
  const aligns = String(table.properties['columnalign'] ?? 'center').split(' ')
  const gaps = String(table.properties['columnspacing'] ?? '0.8em').split(' ')
  const rows = table.children.map((row) => cellsOf(row, math, widthOf))
  const columns = Math.max(...rows.map(({ length }) => length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((cells) => cells[at]?.width ?? 0)))
  const width = widths.reduce((total, own, at) => total + own + (at > 0 ? (emsOf(nth(gaps, at - 1)) ?? 0) : 0), 0)
  const made = rows.map((cells) => {
    const parts: (number | ElementContent[])[] = []
    widths.forEach((widest, at) => {
      const { children = [], width: own = 0 } = cells[at] ?? {}
      const room = widest - own
      const before = shareBefore(nth(aligns, at)) * room
      if (at > 0) parts.push(emsOf(nth(gaps, at - 1)) ?? 0)
      parts.push(columns === 1 ? 0 : before, children, columns === 1 ? 0 : room - before)
    })
    return { ...math, properties: { ...math.properties }, children: joined(parts) }
  })
  return { rows: made, width }
}

function cellsOf(row: ElementContent, math: Element, widthOf: (math: Element) => number): Cell[] {
  if (row.type !== 'element') return []
  return row.children.map((cell) => {
    const children = cell.type === 'element' ? structuredClone(cell.children) : []
    return { children, width: children.length === 0 ? 0 : widthOf({ ...math, children }) }
  })
}

function shareBefore(align: string): number {
  return align === 'right' ? 1 : align === 'left' ? 0 : 0.5
}

function nth(list: readonly string[], at: number): string {
  return list[Math.min(at, list.length - 1)] ?? ''
}

/** Neighbouring spaces become one; what rounds to nothing goes. */
function joined(parts: readonly (number | ElementContent[])[]): ElementContent[] {
  const made: ElementContent[] = []
  let space = 0
  const flush = (): void => {
    const width = em(space)
    if (width !== '0') made.push(element('mspace', { width }))
    space = 0
  }
  for (const part of parts) {
    if (typeof part === 'number') space += part
    else if (part.length > 0) {
      flush()
      made.push(...part)
    }
  }
  flush()
  return made
}
