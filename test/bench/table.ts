import type { Timing } from './time-engine.ts'
import type { Trial } from './trial.ts'

/** What one trial gave in every round. */
export interface Row {
  readonly trial: Trial
  readonly timings: readonly Timing[]
}

/**
 * Medians as a table of Markdown. The ratios are those of one round each, to Chromium's own print of the same profile and
 * size in that round, so that a machine that grows slower in between does not count.
 */
export function table(rows: readonly Row[]): string {
  const yardstick = ({ trial }: Row): Row | undefined =>
    rows.find(
      ({ trial: { engine, profile, copies } }) =>
        engine === 'native' && profile === trial.profile && copies === trial.copies,
    )
  const lines = rows.map((row) => {
    const { trial, timings } = row
    const of = (value: (timing: Timing) => number): number => median(timings.map(value))
    const ratio = (value: (timing: Timing) => number): string => {
      const base = yardstick(row)?.timings
      if (base === undefined) return ''
      const ratios = timings.flatMap((timing, round) => {
        const other = base[round]
        return other === undefined ? [] : [value(timing) / value(other)]
      })
      return median(ratios).toFixed(2)
    }
    return [
      [trial.profile, trial.name, ...(trial.copies === 1 ? [] : [`${trial.copies} times the chapters`])].join(', '),
      ratio(({ wall }) => wall),
      ratio(({ cpu }) => cpu),
      of(({ wall }) => wall).toFixed(1),
      of(({ cpu }) => cpu).toFixed(1),
      (of(({ peak }) => peak) / 1024).toFixed(2),
    ]
  })
  // No wider than the screen of a phone.
  const head = ['PDF', 'wall', 'CPU', 'wall s', 'CPU s', 'GB']
  return [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** The median of each step in ms, where an engine names any. */
export function stepsOf(rows: readonly Row[]): string {
  return rows
    .flatMap(({ trial, timings }) => {
      const names = [...new Set(timings.flatMap(({ outcome }) => Object.keys(outcome.steps ?? {})))]
      const said = names.map(
        (name) => `${name} ${median(timings.map(({ outcome }) => outcome.steps?.[name] ?? 0)).toFixed(0)}`,
      )
      const remarks = [...new Set(timings.map(({ outcome }) => outcome.remark ?? ''))].filter(Boolean)
      return said.length === 0
        ? []
        : [`${trial.profile}, ${trial.name}, ${trial.copies}×: ${[...said, ...remarks].join(', ')}`]
    })
    .join('\n')
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
