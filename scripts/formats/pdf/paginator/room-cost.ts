import { hair } from './measures.ts'
import type { Known } from './known.ts'
import { penalties } from './penalties.ts'

/** What is left of a column. */
export interface Room {
  /** px that nothing stands in, and how many of them gaps could take up. */
  readonly slack: number
  readonly stretch: number
  /** The run, or the text before a forced break, ends in it. */
  readonly ends: boolean
  readonly isFloatPage: boolean
}

/** Lines that are seen to lack at the foot: of a flush column those that its gaps cannot take up. */
export function missingLines({ problem, measures }: Known, { slack, stretch, ends }: Room): number {
  if (ends) return 0
  const left = problem.bottom === 'flush' && stretch > 0 ? slack - stretch : slack
  return left > hair ? left / measures.line : 0
}

export function roomCost(known: Known, room: Room): number {
  if (room.ends) return 0
  const missing = missingLines(known, room)
  const stretched = Math.max(0, room.slack / known.measures.line - missing)
  const price = room.isFloatPage ? penalties.emptyLineOfFloatPage : penalties.emptyLine
  return price * missing * missing + penalties.stretchedLine * stretched * stretched
}

/** What it costs that a run ends with next to nothing on its last page. `height` is that of its text. */
export function lastPageCost({ measures }: Known, height: number): number {
  if (height <= 0) return penalties.lastPageOfNotes
  const lines = Math.round(height / measures.line)
  return penalties.lastPageLine * Math.max(0, penalties.leastLinesOnLastPage - lines)
}

/** Whether composing spreads the slack over the gaps. */
export function isSpread({ problem }: Known, { slack, stretch, ends }: Room): boolean {
  return problem.bottom === 'flush' && !ends && slack > hair && slack <= stretch + hair
}
