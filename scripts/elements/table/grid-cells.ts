/** A cell of a drawn table: borders are the lines and columns of its corners, `+`. */
export interface GridCell {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * Finds the cells of a table that is drawn with `+`, `-`, `=` and `|`, from each corner the smallest box.
 *
 * @param lines of equal meaning per column: what stands at one index stands below each other
 * @returns undefined when the boxes do not fill the whole drawing
 */
export function gridCells(lines: readonly string[]): GridCell[] | undefined {
  const at = (row: number, column: number): string => lines[row]?.[column] ?? ' '
  const horizontal = (row: number, from: number, to: number): boolean =>
    Array.from((lines[row] ?? '').slice(from, to + 1)).every((sign) => '-=+:'.includes(sign)) && at(row, to) === '+'
  const vertical = (column: number, from: number, to: number): boolean =>
    lines.slice(from, to + 1).every((_, down) => '|+'.includes(at(from + down, column))) && at(to, column) === '+'

  const boxAt = (top: number, left: number): GridCell | undefined => {
    for (let right = left + 1; right < (lines[top]?.length ?? 0) && '-=+:'.includes(at(top, right)); right++) {
      if (at(top, right) !== '+') continue
      for (let bottom = top + 1; bottom < lines.length && '|+'.includes(at(bottom, right)); bottom++) {
        if (at(bottom, right) !== '+') continue
        if (horizontal(bottom, left, right) && vertical(left, top, bottom)) return { top, left, bottom, right }
      }
    }
    return undefined
  }

  const found = new Map<string, GridCell>()
  const corners: [row: number, column: number][] = [[0, 0]]
  for (let next = corners.shift(); next !== undefined; next = corners.shift()) {
    const [top, left] = next
    const box = boxAt(top, left)
    if (box === undefined || found.has(`${top},${left}`)) continue
    found.set(`${top},${left}`, box)
    corners.push([top, box.right], [box.bottom, left])
  }
  const cells = [...found.values()].toSorted((a, b) => a.top - b.top || a.left - b.left)
  const area = cells.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top) * (right - left), 0)
  const width = Math.max(0, ...lines.map(({ length }) => length)) - 1
  return cells.length > 0 && area === (lines.length - 1) * width ? cells : undefined
}
