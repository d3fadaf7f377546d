import type { AlignType, Paragraph, RootContent, Table, TableRow } from 'mdast'
import type { SourceLine } from '../../book/nodes.ts'
import { gridCells, type GridCell } from './grid-cells.ts'
import { cellOf } from './list-table.ts'

/** A line of the drawing and where its first sign stands in the source. */
export interface GridLine {
  readonly text: string
  readonly start: SourceLine
}

export interface GridTable {
  readonly table: Table
  readonly headerRows: number
  /** Rows of the foot. */
  readonly footRows: number
}

const border = /^\+(?:[-=:]+\+)+$/

/** The lines of a paragraph that is meant as a drawn table: it begins with a border and goes on with a row. */
export function gridLines({ position }: Paragraph, source: string): GridLine[] | undefined {
  const start = position?.start
  if (start?.offset === undefined) return undefined
  let offset = start.offset
  const lines = source.split('\n').map((written, at): GridLine => {
    // Quotations and lists have put something before each line but the first.
    const indent = at === 0 ? 0 : Math.max(0, written.search(/[+|]/))
    const column = (at === 0 ? start.column : 1) + indent
    const line = {
      text: written.slice(indent).trimEnd(),
      start: { line: start.line + at, column, offset: offset + indent },
    }
    offset += written.length + 1
    return line
  })
  const [first, second] = lines
  return first !== undefined && border.test(first.text) && second?.text.startsWith('|') === true ? lines : undefined
}

/**
 * Reads a table drawn as pandoc and reStructuredText draw it; a border of `=` ends the head, and before the last line
 * begins the foot.
 *
 * @param parse makes blocks of the lines of one cell
 * @returns undefined when its lines do not meet
 */
export function tableOfGrid(
  lines: readonly GridLine[],
  parse: (lines: readonly GridLine[]) => RootContent[],
): GridTable | undefined {
  const cells = gridCells(lines.map(({ text }) => text))
  if (cells === undefined) return undefined
  const tops = [...new Set(cells.map(({ top }) => top))].toSorted((a, b) => a - b)
  const lefts = [...new Set(cells.map(({ left }) => left))].toSorted((a, b) => a - b)
  const between = (edges: readonly number[], from: number, to: number): number =>
    edges.filter((edge) => edge >= from && edge < to).length
  const rows = tops.map((top): TableRow => ({
    type: 'tableRow',
    children: cells
      .filter((cell) => cell.top === top)
      .map((cell) => {
        const made = cellOf({ children: blocksOf(cell, lines, parse) as Paragraph[] })
        const [columns, covered] = [between(lefts, cell.left, cell.right), between(tops, cell.top, cell.bottom)]
        if (columns > 1 || covered > 1) made.data = { columns, rows: covered }
        return made
      }),
  }))
  const doubles = lines.flatMap(({ text }, at) => (/^\+[=:+]*=[=:+]*\+$/.test(text) ? [at] : []))
  const last = lines.length - 1
  const ends = doubles.filter((at) => at < last)
  const foot = doubles.includes(last) && ends.length > 0 ? ends.at(-1) : undefined
  const head = ends.find((at) => at !== foot)
  const table: Table = { type: 'table', align: alignments(lines, head ?? 0, lefts), children: rows }
  return {
    table,
    headerRows: head === undefined ? 0 : between(tops, 0, head),
    footRows: foot === undefined ? 0 : between(tops, foot, last),
  }
}

function blocksOf(
  { top, left, bottom, right }: GridCell,
  lines: readonly GridLine[],
  parse: (lines: readonly GridLine[]) => RootContent[],
): RootContent[] {
  const inner = lines
    .slice(top + 1, bottom)
    .map(({ text, start }) => ({ text: text.slice(left + 1, right).trimEnd(), start }))
  const indents = inner.filter(({ text }) => text !== '').map(({ text }) => text.length - text.trimStart().length)
  if (indents.length === 0) return []
  const indent = Math.min(...indents)
  return parse(
    inner.map(({ text, start: { line, column, offset } }) => ({
      text: text.slice(indent),
      start: { line, column: column + left + 1 + indent, offset: offset + left + 1 + indent },
    })),
  )
}

/** Colons in the border below the head, or above a table without one: `:---`, `:--:`, `---:`. */
function alignments(lines: readonly GridLine[], row: number, lefts: readonly number[]): AlignType[] {
  const text = lines[row]?.text ?? ''
  return lefts.map((left, at) => {
    const piece = text.slice(left + 1, lefts[at + 1] ?? text.length - 1)
    const [starts, ends] = [piece.startsWith(':'), piece.endsWith(':')]
    return starts && ends ? 'center' : ends ? 'right' : starts ? 'left' : null
  })
}
