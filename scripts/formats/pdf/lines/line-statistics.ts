import type { LineStatistics } from '../layout.ts'

/** A line that is filled to the right margin, or should be. */
export interface FilledLine {
  /** Of its word spaces to the font's own. */
  readonly ratio: number
  readonly divided: boolean
}

/** A line that an author may want to mend, and where it came to stand. */
export type BadLine = LineStatistics['worst'][number]

const classes = [1.5, 2, 3]
const told = 20

/**
 * The counts and the worst lines of a run.
 *
 * @param left paragraphs that have the browser's lines
 */
export function lineStatistics(lines: readonly FilledLine[], bad: readonly BadLine[], left: number): LineStatistics {
  const spaces = [...classes, Infinity].map((to, index) => {
    const from = classes[index - 1] ?? -Infinity
    return lines.filter(({ ratio }) => ratio > from && ratio <= to).length
  })
  return {
    justified: lines.length,
    left,
    spaces,
    hyphenated: lines.filter(({ divided }) => divided).length,
    worst: bad.toSorted((one, other) => other.ratio - one.ratio || one.page - other.page).slice(0, told),
  }
}
