/** Lines from one to another, both included and counted from 1; `Infinity` for "to the end". */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** Reads `2-3,7`, `30-` and `-5`; undefined when it is none. */
export function parseLineRanges(written: string): readonly LineRange[] | undefined {
  const ranges: LineRange[] = []
  for (const part of written.split(/[,;\s]+/)) {
    const [, from = '', dash, to = ''] = /^(\d{0,6})(-|–|\.\.)?(\d{0,6})$/.exec(part) ?? []
    if (from === '' && to === '') return undefined
    const first = from === '' ? 1 : Number(from)
    const last = dash === undefined ? first : to === '' ? Number.POSITIVE_INFINITY : Number(to)
    if (first < 1 || last < first) return undefined
    ranges.push({ from: first, to: last })
  }
  return ranges
}

/** Whether one of the ranges holds a line. */
export function inRanges(ranges: readonly LineRange[], line: number): boolean {
  return ranges.some(({ from, to }) => from <= line && line <= to)
}
