import type { Column, Plan } from '../../../../scripts/formats/pdf/paginator/plan.ts'
import type { Problem } from '../../../../scripts/formats/pdf/paginator/problem.ts'
import type { Case } from './read-case.ts'

const acrossPage = 8
const width = 4

/** Pages side by side, a row for each line: `B2` is a line, `D` a float, `----` the rule above notes, `^^^^` more than the page holds. */
export function drawPlan(known: Case, { columns, troubles }: Plan): string {
  const drawn = columns.map((column) => drawColumn(known, column))
  const rows: string[] = []
  for (let first = 0; first < drawn.length; first += acrossPage) {
    const shown = drawn.slice(first, first + acrossPage)
    const edge = shown.map(() => `+${'-'.repeat(width + 2)}+`).join(' ')
    const height = Math.max(...shown.map((column) => column.length))
    rows.push(edge)
    for (let row = 0; row < height; row++)
      rows.push(shown.map((column) => `| ${(column[row] ?? '').padEnd(width)} |`).join(' '))
    rows.push(edge, '')
  }
  const told = troubles.map(({ kind, column, unit, note, float, amount, because }) =>
    [
      `${column + 1}: ${kind}`,
      unit === undefined ? undefined : known.units[unit],
      note === undefined ? undefined : `note ${known.notes[note]}`,
      float === undefined ? undefined : `float ${known.floats[float]}`,
      amount,
      because && `because: ${because}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )
  return [...rows, ...told].join('\n').trimEnd() + '\n'
}

/** The rows of one column. */
export function drawColumn(known: Case, column: Column): string[] {
  const { problem, units, floats } = known
  const outside = (numbers: readonly number[]): string[][] => numbers.map((float) => drawFloat(known, float))
  const text: string[] = []
  let space = 0
  let begun = false
  const set = (lines: readonly string[], before: number): void => {
    if (begun) text.push(...blank(Math.max(space, before)))
    begun = true
    text.push(...lines)
    space = 0
  }
  const floatsAt = (unit: number): void => {
    for (const number of column.here.filter((float) => problem.floats[float]?.anchor === unit)) {
      set(drawFloat(known, number), problem.floats[number]?.before ?? 0)
      space = problem.floats[number]?.after ?? 0
    }
  }
  text.push(...(column.to > column.from ? edgesOf(problem, column.from, 'top') : []))
  for (let index = column.from; index < column.to; index++) {
    floatsAt(index)
    const unit = problem.units[index]
    set(repeat(units[index] ?? '?', unit?.height ?? 0), unit?.before ?? 0)
  }
  floatsAt(column.to)
  text.push(...(column.to > column.from ? edgesOf(problem, column.to, 'bottom') : []))
  const groups = [...outside(column.top), ...(text.length > 0 ? [text] : [])]
  const notes = column.notes.flatMap(({ note, from, to }) =>
    Array.from({ length: to - from }, (_, line) => `${known.notes[note]}${from + line + 1}`),
  )
  const below = [...outside(column.bottom)]
  const head = groups.flatMap((group, index) => (index > 0 ? ['', ...group] : group))
  const foot = [
    ...below.flatMap((group, index) => (index > 0 || head.length > 0 ? ['', ...group] : group)),
    ...(notes.length > 0 ? [repeat('-', 1)[0]?.repeat(width) ?? '', ...notes] : []),
  ]
  return [...head, ...blank(problem.page.height - head.length - foot.length), ...foot].map((row, index) =>
    index === problem.page.height ? '^^^^' : row,
  )

  function drawFloat({ problem: of }: Case, number: number): string[] {
    return repeat(`[${floats[number]}]`, of.floats[number]?.height ?? 0)
  }
}

/** Rows that the edges of divided boxes take. */
function edgesOf({ units, boxes }: Problem, index: number, edge: 'top' | 'bottom'): string[] {
  const above = units[index - 1]?.boxes ?? []
  const divided = (units[index]?.boxes ?? []).filter((box) => above.includes(box))
  return repeat(
    '....',
    divided.reduce((sum, box) => sum + (boxes[box]?.[edge] ?? 0), 0),
  )
}

function repeat(text: string, count: number): string[] {
  return Array.from({ length: count }, () => text)
}

function blank(count: number): string[] {
  return repeat('', Math.max(0, count))
}
