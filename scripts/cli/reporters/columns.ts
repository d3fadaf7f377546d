import { wrap } from './wrap.ts'

/** A column of a table whose cells may take several lines. */
export interface Column {
  /** Signs; the last column may be exceeded by a word that is longer. */
  readonly width: number
  readonly align?: 'right' | undefined
}

/** One row of a table as lines: each cell is wrapped within its column. */
export function columnLines(cells: readonly string[], columns: readonly Column[], gap = 2): string[] {
  const wrapped = cells.map((cell, at) => wrap(cell, columns[at]?.width ?? 0, 0))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, align }, at) => {
        const text = wrapped[at]?.[line] ?? ''
        return align === 'right' ? text.padStart(width) : text.padEnd(width)
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}
