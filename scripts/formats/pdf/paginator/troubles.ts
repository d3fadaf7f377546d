import type { Known } from './known.ts'
import { endsWithFloat } from './float-places.ts'
import { hair } from './measures.ts'
import { leastLines, shortPage } from './penalties.ts'
import type { Column, Trouble } from './plan.ts'
import { whyShort } from './why-short.ts'

/** What is not as the rules want it, read from the finished columns, in their order. */
export function troublesOf(known: Known, columns: readonly Column[]): readonly Trouble[] {
  return columns.flatMap((column, index) => [
    ...roomTroubles(known, columns, index),
    ...breakTroubles(known, column, index),
    ...noteTroubles(known, columns, index),
    ...floatTroubles(known, columns, index),
  ])
}

function roomTroubles(known: Known, columns: readonly Column[], index: number): Trouble[] {
  const { problem, breaks, end } = known
  const column = columns[index]
  if (column === undefined) return []
  const unit = column.to > column.from ? column.from : undefined
  if (column.slack < -hair) return [{ kind: 'overflow', column: index, unit, amount: -column.slack }]
  const ends = index === columns.length - 1 || breaks[column.to]?.forced === true
  const isLastOfText = column.to === end && index === columns.length - 1
  if (ends || isLastOfText || column.spread || problem.columns > 1) return []
  if (column.slack <= shortPage * problem.page.height) return []
  return [{ kind: 'short', column: index, unit: column.to, amount: column.slack, because: whyShort(known, column) }]
}

function breakTroubles({ problem, breaks, end }: Known, column: Column, index: number): Trouble[] {
  const { from, to } = column
  const found = breaks[to]
  if (found === undefined || to === from || to === end || endsWithFloat(problem, column, to)) return []
  return [
    ...found.troubles.map((trouble) => ({ ...trouble, column: index, unit: to })),
    ...(found.hyphen ? [{ kind: 'hyphen-at-turn', column: index, unit: to - 1 } as const] : []),
  ]
}

function noteTroubles(known: Known, columns: readonly Column[], index: number): Trouble[] {
  const { problem, calls } = known
  const column = columns[index]
  if (column === undefined) return []
  const begun = new Set(column.notes.filter(({ from }) => from === 0).map(({ note }) => note))
  const moved = calls(column.from, column.to, column).filter((note) => !begun.has(note))
  const split = column.notes.flatMap(({ note, from, to }): Trouble[] => {
    const rest = (problem.notes[note]?.lines.length ?? 0) - to
    if (rest <= 0) return []
    const lacking = leastLines.note - Math.min(to - from, rest)
    return [{ kind: 'note-split', column: index, note, amount: Math.max(0, lacking) }]
  })
  return [...moved.map((note): Trouble => ({ kind: 'note-moved', column: index, note })), ...split]
}

/** Floats that stand two pages or more from what refers to them. */
function floatTroubles({ problem }: Known, columns: readonly Column[], index: number): Trouble[] {
  const column = columns[index]
  if (column === undefined) return []
  return [...column.top, ...column.bottom].flatMap((float): Trouble[] => {
    const { reference: referred = 0, section = 0 } = problem.floats[float] ?? {}
    const reference = Math.max(referred, section)
    const home = columns.findIndex(({ from, to }) => reference >= from && reference < to)
    const away = Math.floor(index / problem.columns) - Math.floor((home < 0 ? index : home) / problem.columns)
    return Math.abs(away) > 1 ? [{ kind: 'float-far', column: index, float, amount: Math.abs(away) }] : []
  })
}
