import { attribute, childElements } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { breaksInto, textWidth } from '../../../book/text-width.ts'
import { isHtml, isMathml } from '../tree.ts'
import { runsOf } from './text-runs.ts'
import type { TypeScale } from './type-scale.ts'

/** What a table is measured with. */
export interface TableMeasures {
  readonly scale: TypeScale
  readonly isHidden: (element: XmlElement) => boolean
  /** Of a formula, in em of its own size; undefined for one that was not drawn. */
  readonly formula: (math: XmlElement) => number | undefined
}

/** Space between columns, in em of the table's type: padding of both sides as style sheets commonly set it. */
const gap = 0.8
/** Bold is wider than regular. */
const bold = 1.05
/** A picture may shrink; smaller than this it shows nothing. */
const picture = 2
/** Columns beyond these are not told apart: `colspan` may say 1000 (HTML, §4.9.11). */
const mostColumns = 200

/**
 * The least width of a table in em of the body's text: columns are no narrower than the longest word in them, since
 * Kindle breaks no word in a cell without a hyphen; cells over several columns ask only for what these lack.
 */
export function tableWidth(table: XmlElement, measures: TableMeasures): number {
  const cells = placeCells(table).toSorted((a, b) => a.columns - b.columns)
  const columns = Math.max(0, ...cells.map(({ column, columns: wide }) => column + wide))
  const widths = Array.from({ length: columns }, () => 0)
  for (const { element, column, columns: wide } of cells) {
    const covered = widths.slice(column, column + wide)
    const has = covered.reduce((sum, width) => sum + width, 0) + gap * (covered.length - 1)
    const missing = Math.max(0, cellWidth(element, measures) - has) / Math.max(1, covered.length)
    for (let at = column; at < column + covered.length; at++) widths[at] = (widths[at] ?? 0) + missing
  }
  return widths.reduce((sum, width) => sum + width, 0) + gap * measures.scale(table) * Math.max(0, columns - 1)
}

interface PlacedCell {
  readonly element: XmlElement
  readonly column: number
  readonly columns: number
}

/** Cells with their columns, as HTML's table model places them (HTML, §4.9.12). */
function placeCells(table: XmlElement): PlacedCell[] {
  const cells: PlacedCell[] = []
  // Rows that a cell of an earlier row still covers, by column.
  const covered = new Map<number, number>()
  for (const row of rowsOf(table)) {
    let column = 0
    const opened = new Map<number, number>()
    for (const element of childElements(row).filter((each) => isHtml(each, 'td', 'th'))) {
      while ((covered.get(column) ?? 0) > 0) column += 1
      const columns = Math.min(span(element, 'colspan'), Math.max(1, mostColumns - column))
      const rows = span(element, 'rowspan')
      for (let at = column; at < column + columns; at++) if (rows > 1) opened.set(at, rows)
      if (column < mostColumns) cells.push({ element, column, columns })
      column += columns
    }
    for (const [at, rows] of covered) covered.set(at, rows - 1)
    for (const [at, rows] of opened) covered.set(at, rows - 1)
  }
  return cells
}

function rowsOf(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((part) => {
    if (isHtml(part, 'tr')) return [part]
    return isHtml(part, 'thead', 'tbody', 'tfoot') ? childElements(part).filter((row) => isHtml(row, 'tr')) : []
  })
}

function span(cell: XmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return value >= 1 ? Math.min(value, 1000) : 1
}

/** The widest piece of a cell that no line may be broken in: pieces hold together over the edges of inline elements. */
function cellWidth(cell: XmlElement, { scale, isHidden, formula }: TableMeasures): number {
  const weight = isHtml(cell, 'th') ? bold : 1
  const isSign = (element: XmlElement): boolean => isMathml(element, 'math') || isHtml(element, 'img', 'svg', 'table')
  let [widest, current] = [0, 0]
  const add = (width: number, opens: boolean): void => {
    current = (opens ? 0 : current) + width
    widest = Math.max(widest, current)
  }
  for (const run of runsOf(cell, isSign, isHidden)) {
    if (run === undefined) add(0, true)
    else if ('sign' in run) {
      const { sign } = run
      // A table within a table is a finding of its own (KFX-T03) and is measured by itself.
      if (isMathml(sign)) add((formula(sign) ?? 0) * scale(sign.parent ?? cell), false)
      else if (!isHtml(sign, 'table')) add(picture, false)
    } else {
      const size = scale(run.within) * weight
      const mono = isHtml(run.within, 'code', 'kbd', 'samp', 'tt')
      for (const [at, piece] of breaksInto(run.text.value).entries()) add(textWidth(piece, mono) * size, at > 0)
    }
  }
  return widest
}
