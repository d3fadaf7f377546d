import { floatQueues, type FloatQueues } from './float-queues.ts'
import { measure, type Measures } from './measures.ts'
import { noteCalls, type NoteCalls } from './note-calls.ts'
import { pageBreaks, type PageBreak } from './page-breaks.ts'
import type { Problem } from './problem.ts'
import { withSoleFloatsHere } from './sole-floats.ts'

/** All that is known of a problem before the search. */
export interface Known {
  readonly problem: Problem
  readonly end: number
  readonly measures: Measures
  readonly breaks: readonly PageBreak[]
  readonly queues: FloatQueues
  readonly calls: NoteCalls
  /** For each unit the next one after it that a page must begin with. */
  readonly stops: readonly number[]
}

export function know(given: Problem): Known {
  const problem = withSoleFloatsHere(given)
  const breaks = pageBreaks(problem)
  const end = problem.units.length
  const stops: number[] = Array.from({ length: end + 1 }, () => end)
  for (let index = end - 1; index >= 0; index--) {
    stops[index] = breaks[index + 1]?.forced === true ? index + 1 : (stops[index + 1] ?? end)
  }
  return {
    problem,
    end,
    measures: measure(problem),
    breaks,
    queues: floatQueues(problem),
    calls: noteCalls(problem),
    stops,
  }
}
