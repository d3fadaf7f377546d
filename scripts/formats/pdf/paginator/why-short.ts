import type { Known } from './known.ts'
import { hair } from './measures.ts'
import type { Column, ShortBecause } from './plan.ts'

/** What kept a short column from going on: the first thing, read from the breaks that its room would still have reached. */
export function whyShort(known: Known, column: Column): ShortBecause {
  const { problem, measures, breaks, end } = known
  const { from, to, slack } = column
  if (from === to || to === end) return 'float'
  const gap = problem.units[to]?.before ?? 0
  const first = measures.height(to, to + 1) + gap
  if (first > slack + hair) return breaks[to + 1]?.troubles[0]?.kind === 'box-split' ? 'whole' : 'high'
  for (let next = to + 1; next <= end && measures.height(to, next) + gap <= slack + hair; next++) {
    const [trouble] = breaks[next]?.troubles ?? []
    switch (trouble?.kind) {
      case undefined:
        // The break was allowed: what took the room is not text.
        return besides(known, column, next)
      case 'box-split':
        return 'whole'
      case 'heading-at-foot':
      case 'kept-apart':
        return 'kept'
      default:
    }
  }
  return 'lines'
}

/** What but the text kept units up to `next` off the column. */
function besides({ problem, calls }: Known, { to, top, bottom }: Column, next: number): ShortBecause {
  const isNear = problem.floats.some(({ anchor }) => anchor >= to && anchor <= next)
  if (isNear || top.length + bottom.length > 0) return 'float'
  return calls(to, next, { top: [], here: [], bottom: [] }).length > 0 ? 'note' : 'choice'
}
