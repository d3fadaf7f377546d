import type { Plan } from '../../../../scripts/formats/pdf/paginator/plan.ts'
import { drawColumn } from './draw-plan.ts'
import type { Case } from './read-case.ts'

/** What is wrong with a plan, whatever it costs: things lost, repeated, out of order, too high, or against a rule and not told. */
export function planFaults(known: Case, { columns, troubles }: Plan): string[] {
  const { problem } = known
  const faults: string[] = []
  const told = (kind: string, column: number, thing?: { readonly note?: number; readonly unit?: number }): boolean =>
    troubles.some(
      (trouble) =>
        trouble.kind === kind &&
        trouble.column === column &&
        (thing?.note === undefined || trouble.note === thing.note) &&
        (thing?.unit === undefined || trouble.unit === thing.unit),
    )

  let unit = 0
  const noteLines: string[] = []
  const floats: number[] = []
  for (const [index, column] of columns.entries()) {
    if (column.from !== unit || column.to < unit) faults.push(`column ${index} has units ${column.from}-${column.to}`)
    unit = column.to
    for (const { note, from, to } of column.notes)
      for (let line = from; line < to; line++) noteLines.push(`${note}.${line}`)
    const placed = [...column.top, ...column.here, ...column.bottom]
    floats.push(...placed)
    for (const float of placed) {
      const section = problem.floats[float]?.section ?? 0
      if (column.to <= section && column.to < problem.units.length && problem.floats[float]?.anchor !== column.to)
        faults.push(`float ${float} before its section`)
    }
    const rows = drawColumn(known, column).length
    if (rows > problem.page.height && !told('overflow', index)) faults.push(`column ${index} is too high`)
    if (Math.abs(column.height + column.slack - problem.page.height) > 0.01)
      faults.push(`column ${index} does not add up`)
    const called = [
      ...problem.units.slice(column.from, column.to).flatMap(({ notes }) => notes),
      ...placed.flatMap((float) => problem.floats[float]?.notes ?? []),
    ]
    for (const note of called) {
      const begins = column.notes.some((part) => part.note === note && part.from === 0)
      if (!begins && !told('note-moved', index, { note })) faults.push(`note ${note} left its page`)
    }
    const [above, below] = [problem.units[column.to - 1], problem.units[column.to]]
    if (column.to === column.from || above === undefined || below === undefined || below.breakBefore === 'page')
      continue
    if (column.here.some((float) => problem.floats[float]?.anchor === column.to)) continue
    if (above.kind === 'heading' && !told('heading-at-foot', index)) faults.push(`column ${index} ends with a heading`)
    const alone = Math.min(below.index, below.count - below.index)
    if (below.kind === 'line' && below.block === above.block && alone < 2 && !told('widow', index))
      faults.push(`column ${index} ends with or before a single line`)
  }
  if (unit !== problem.units.length) faults.push(`units end at ${unit}`)
  const expected = problem.notes.flatMap(({ lines }, note) => lines.map((_, line) => `${note}.${line}`))
  const called = new Set([...problem.units, ...problem.floats].flatMap(({ notes }) => notes))
  const wanted = expected.filter((line) => called.has(Number(line.split('.')[0])))
  if (noteLines.toSorted().join() !== wanted.toSorted().join()) faults.push(`notes are ${noteLines.join(' ')}`)
  for (const kind of ['figure', 'table'] as const) {
    const stand = floats.filter((float) => problem.floats[float]?.kind === kind)
    const want = [...problem.floats.keys()].filter((float) => problem.floats[float]?.kind === kind)
    if (stand.join() !== want.join()) faults.push(`${kind}s are ${stand.join()}`)
    if (isMisnumbered(problem, columns, kind)) faults.push(`a ${kind} stands before one of a lower number`)
  }
  return faults
}

/** Whether what floats and what stands in the text have another order on the pages than in the source. */
function isMisnumbered({ fixtures, floats }: Case['problem'], columns: Plan['columns'], kind: string): boolean {
  const anchorOf = (float: number): number => floats[float]?.anchor ?? 0
  const places = columns.flatMap(({ from, to, top, here, bottom }) => {
    const inText = fixtures.filter((fixture) => fixture.kind === kind && fixture.from >= from && fixture.from < to)
    const floating = (some: readonly number[]): number[] =>
      some.filter((float) => floats[float]?.kind === kind).map((float) => anchorOf(float))
    // A float stands before the unit that it has for an anchor.
    const within = [...inText.map((fixture) => fixture.from + 0.5), ...floating(here)].toSorted((a, b) => a - b)
    return [...floating(top), ...within, ...floating(bottom)]
  })
  return places.some((place, at) => place < (places[at - 1] ?? 0))
}
