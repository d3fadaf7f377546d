import { withTagMark } from '../tag-mark.ts'
import type { Continuing } from './continue-piece.ts'
import { columnWidthsOf, freezeColumns } from './continue-table.ts'
import { divide } from './divide.ts'
import { px } from './edges.ts'
import { type Cut, findCut } from './find-cuts.ts'
import { emptied } from './make-block.ts'
import { readChildren } from './read-flow.ts'
import { firstBelow, rowLines } from './row-lines.ts'
import { freezeRows, rowColours } from './freeze-rows.ts'

/**
 * Divides table rows that are higher than `most` px into rows of a line each, which together look like the row: pages may end between
 * them. The tags make one row of them again. A row is left whole where another one's cells reach into it, or where nothing in it may
 * be divided.
 */
export function divideRows(root: Element, most: number, how: Continuing): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table')) {
    if (table.offsetHeight <= most || table.parentElement?.closest('table') !== null) continue
    const rows = [...table.querySelectorAll<HTMLTableRowElement>(':scope > tbody > tr')]
    const high = rows.filter((row) => row.getBoundingClientRect().height > most && standsAlone(row))
    const widths = high.length === 0 ? [] : columnWidthsOf(table)
    if (widths.length === 0) continue
    freezeRows(rowColours(table))
    for (const row of high) for (const cell of row.cells) cell.style.verticalAlign = 'top'
    const found = high.map((row) => cutsOf(row))
    freezeColumns(table, widths)
    for (const [at, row] of high.entries()) divideRow(row, found[at] ?? [], how)
  }
}

/** Where the parts of a row begin. */
interface RowCut {
  /** px from the top of this part to the next one or to the row's end. */
  readonly height: number
  /** For each cell, its cut, where it has something in this part, and the space above that, px. */
  readonly cells: readonly { readonly cut: Cut | undefined; readonly gap: number }[]
}

function standsAlone(row: HTMLTableRowElement): boolean {
  let at = 0
  for (let above: Element | null = row; above instanceof HTMLTableRowElement; above = above.previousElementSibling) {
    for (const { rowSpan } of above.cells)
      if (rowSpan === 0 || rowSpan > at + 1 || (at === 0 && rowSpan > 1)) return false
    at++
  }
  return true
}

/** The parts of a row after its first one, whose height comes with the first of them. */
function cutsOf(row: HTMLTableRowElement): RowCut[] {
  const cells = [...row.cells]
  const flows = cells.map((cell) => readChildren(cell))
  const { bottom } = row.getBoundingClientRect()
  const lines = rowLines(flows)
  return lines.map((line, at) => {
    const next = lines[at + 1] ?? bottom
    return {
      height: next - line,
      cells: cells.map((cell, number) => {
        const { units = [] } = flows[number] ?? {}
        const begins = firstBelow(units, line)
        const isEmpty = begins === 0 || begins >= firstBelow(units, next)
        if (isEmpty) return { cut: undefined, gap: 0 }
        return { cut: findCut(cell, units, begins), gap: Math.max(0, (units[begins]?.top ?? line) - line) }
      }),
    }
  })
}

function divideRow(row: HTMLTableRowElement, cuts: readonly RowCut[], how: Continuing): void {
  if (cuts.length === 0) return
  const marked = (element: HTMLElement): HTMLElement => {
    element.lang = withTagMark(element.lang || how.language, { kind: 'part', number: how.nextNumber() })
    return element
  }
  marked(row)
  // At the head of a page the cells have their own space above them again (page-style.ts).
  const above = Math.max(...[...row.cells].map((cell) => px(getComputedStyle(cell).paddingTop)))
  row.style.setProperty('--row-top', `${above}px`)
  const parts = cuts.map(({ height }) => {
    const part = emptied(row)
    Object.assign(part.style, { height: `${height}px`, breakBefore: 'auto' })
    return part
  })
  const last = parts.at(-1)
  for (const [number, cell] of [...row.cells].entries()) {
    const own = cuts.flatMap(({ cells }) => cells[number]?.cut ?? [])
    const pieces = divide(marked(cell), own, how)
    for (const [at, { cells }] of cuts.entries()) {
      const copy = emptied(cell)
      const { cut, gap = 0 } = cells[number] ?? {}
      if (cut !== undefined) copy.append(pieces[own.indexOf(cut)] ?? '')
      Object.assign(copy.style, { paddingTop: `${gap}px`, borderTop: '0' })
      parts[at]?.append(copy)
    }
    for (const part of [row, ...parts]) {
      const piece = part.children[number]
      if (part !== last && piece instanceof HTMLElement)
        Object.assign(piece.style, { paddingBottom: '0', borderBottom: '0' })
    }
  }
  for (const part of parts) part.style.borderTop = '0'
  for (const part of [row, ...parts])
    if (part !== last) Object.assign(part.style, { borderBottom: '0', breakAfter: 'auto' })
  row.after(...parts)
}
