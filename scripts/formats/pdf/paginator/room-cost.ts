import type { Known } from './known.ts'
import { hair } from './measures.ts'
import { penalties } from './penalties.ts'

/** Lines that are seen to lack at the foot: of a flush column those that its gaps cannot take up. Lengths in px. */
export function missingLines({ problem, measures }: Known, slack: number, stretch: number): number {
  const left = problem.bottom === 'flush' && stretch > 0 ? slack - stretch : slack
  return left > hair ? left / measures.line : 0
}

/** What the room left in a column costs, of which `missing` lines are seen. */
export function roomCost({ measures }: Known, slack: number, missing: number, isFloatPage: boolean): number {
  const stretched = Math.max(0, slack / measures.line - missing)
  const price = isFloatPage ? penalties.emptyLineOfFloatPage : penalties.emptyLine
  return price * missing * missing + penalties.stretchedLine * stretched * stretched
}

/** What it costs that a run ends with next to nothing on its last page. `height` is that of its text. */
export function lastPageCost({ measures }: Known, height: number): number {
  if (height <= 0) return penalties.lastPageOfNotes
  const lines = Math.round(height / measures.line)
  return penalties.lastPageLine * Math.max(0, penalties.leastLinesOnLastPage - lines)
}

/** What it costs that there is but a strip of text between floats or above notes. */
export function stripCost({ measures }: Known, height: number): number {
  const lines = Math.round(height / measures.line)
  return penalties.stripLine * Math.max(0, penalties.leastLinesOfText - lines)
}

/** Whether composing spreads the slack over the gaps. */
export function isSpread({ problem }: Known, slack: number, stretch: number): boolean {
  return problem.bottom === 'flush' && slack > hair && slack <= stretch + hair
}
