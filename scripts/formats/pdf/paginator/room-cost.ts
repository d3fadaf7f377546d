import type { Known } from './known.ts'
import { hair } from './measures.ts'
import { hopelessLines, penalties } from './penalties.ts'

/** Lines that are seen to lack at the foot: of a flush column those that its gaps cannot take up. Lengths in px. */
export function missingLines(known: Known, slack: number, stretch: number): number {
  if (slack <= hair) return 0
  const left = isSpread(known, slack, stretch) ? slack - stretch : slack
  return left > hair ? left / known.measures.line : 0
}

/** What the room left in a column costs, of which `missing` lines are seen. */
export function roomCost({ problem, measures }: Known, slack: number, missing: number, isFloatPage: boolean): number {
  if (isFloatPage) return penalties.emptyLineOfFloatPage * missing * missing
  const stretched = Math.max(0, slack / measures.line - missing)
  const isFlush = problem.bottom === 'flush'
  const price = isFlush ? penalties.shortLine : penalties.emptyLine
  const gap = isFlush ? 0 : penalties.gapLine * Math.max(0, missing - penalties.linesOfNoGap)
  return price * missing * missing + gap + penalties.stretchedLine * stretched * stretched
}

/** What it costs that a run ends with next to nothing on its last page; px of its text and of its notes. */
export function lastPageCost({ problem, measures }: Known, text: number, notes: number): number {
  if (text <= 0) return penalties.lastPageOfNotes
  const lines = Math.round((text + notes) / measures.line)
  const lacking = Math.max(0, penalties.leastLinesOnLastPage - lines)
  return (penalties.lastPageLine * lacking * problem.page.height) / measures.line
}

/** What it costs that there is but a strip of text between floats or above notes. */
export function stripCost({ measures }: Known, height: number): number {
  const lines = Math.round(height / measures.line)
  return penalties.stripLine * Math.max(0, penalties.leastLinesOfText - lines)
}

/** Whether composing spreads the slack over the gaps, as far as they stretch. */
export function isSpread({ problem, measures }: Known, slack: number, stretch: number): boolean {
  if (problem.bottom !== 'flush' || slack <= hair || stretch <= 0) return false
  return slack - stretch <= hopelessLines * measures.line
}
