import { fillNotes, firstLine, noNotes, type NoteFill, type OpenNote } from './fill-notes.ts'
import { distanceCost, partingCost, waitingCost } from './float-costs.ts'
import { heightOutside, heightWithin } from './float-height.ts'
import { endsWithFloat, type Placed } from './float-places.ts'
import type { Known } from './known.ts'
import { hair } from './measures.ts'
import { columnHeight } from './page-height.ts'
import { objections } from './objections.ts'
import { penalties, prohibitions } from './penalties.ts'
import { lastPageCost, missingLines, roomCost, stripCost } from './room-cost.ts'
import type { State } from './state.ts'

/** `legal` keeps every rule, `loose` breaks those it must, `forced` lets things be too high. */
export type Tier = 'legal' | 'loose' | 'forced'

/** A column to try, wherever its text ends. */
export interface Trial extends Placed {
  readonly next: readonly number[]
  readonly cost: number
  readonly isFloatPage: boolean
}

export interface Price {
  readonly cost: number
  /** What of the cost is for room left empty. */
  readonly room: number
  /** Lines that are seen to lack at the foot. */
  readonly missing: number
  /** The run, or the text before a forced break, ends in it. */
  readonly ends: boolean
  readonly forced: boolean
  readonly fill: NoteFill
}

/** What a column costs that ends before unit `to`; nothing where the tier does not allow it. */
export function priceColumn(known: Known, state: State, trial: Trial, to: number, tier: Tier): Price | undefined {
  const { problem, measures, end, breaks } = known
  const { unit: from } = state
  const turn = to > from && !endsWithFloat(problem, trial, to) ? breaks[to] : undefined
  if (tier === 'legal' && turn !== undefined && turn.forbidden > 0) return undefined
  const floats = trial.top.length + trial.here.length + trial.bottom.length
  const text = measures.height(from, to) + (floats > 0 ? heightWithin(problem, trial.here, from, to) : 0)
  const hasText = to > from || trial.here.length > 0
  const left = columnHeight(problem, state.isFirst) - text - (floats > 0 ? heightOutside(problem, trial, hasText) : 0)
  // A float that is taller than a page is so wherever it stands.
  if (left < -hair && tier !== 'forced' && !trial.isFloatPage) return undefined

  const called = known.calls(from, to, trial)
  const fill = notesOf(known, state, called, left, tier, to === from && floats === 0)
  if (to === from && floats === 0 && fill.parts.length === 0) return undefined
  const against = (turn?.forbidden ?? 0) + objections(known, state, trial, to, fill, called.length)
  if (tier === 'legal' && against > 0) return undefined

  const forced = to > from && to < end && breaks[to]?.forced === true
  const ends = forced || (to === end && fill.rest.length === 0 && known.queues.isEmpty(trial.next))
  const slack = left - fill.height
  const stretch = measures.stretch(from, to)
  // As at its end, text may stop anywhere before the last pages that are of floats by their own wish.
  const mayStop = ends || (to === end && hasText && fill.rest.length === 0 && known.queues.isTextDone(trial.next))
  const missing = mayStop ? 0 : missingLines(known, slack, stretch)
  const room = mayStop ? 0 : roomCost(known, slack, missing, trial.isFloatPage)
  let cost = against + trial.cost + room
  if (ends && state.last !== undefined && floats === 0 && problem.columns === 1)
    cost += lastPageCost(known, text, fill.height)
  if (!ends && hasText) cost += stripCost(known, text)
  if (turn !== undefined) {
    cost += turn.cost
    if (turn.hyphen) cost += state.side === 'recto' ? penalties.hyphenAtTurn : penalties.hyphen
  }
  if (fill.rest.length > 0) cost += penalties.splitNote + penalties.waitingNote * stillWaiting(fill, called.length)
  if (problem.floats.length > 0) cost += distanceCost(known, trial, from, to) + waitingCost(known, trial.next, from, to)
  if (floats > 0) cost += partingCost(known, trial, from, to)
  if (state.facing !== undefined && !ends) cost += penalties.facingLine * (state.facing - missing) ** 2
  if (slack < -hair && !trial.isFloatPage) cost += prohibitions.overflow
  return { cost, room, missing, ends, forced, fill }
}

/** Notes called on earlier pages that do not begin in this column either. */
function stillWaiting({ rest }: NoteFill, called: number): number {
  let waiting = 0
  for (let index = 0; index < rest.length - called; index++) if (rest[index]?.from === 0) waiting++
  return waiting
}

function notesOf(
  { problem }: Known,
  { open }: State,
  called: readonly number[],
  left: number,
  tier: Tier,
  alone: boolean,
): NoteFill {
  if (called.length === 0 && open.length === 0) return noNotes
  const queue: OpenNote[] = [...open, ...called.map((note) => ({ note, from: 0 }))]
  const fill = fillNotes(problem, queue, left, tier !== 'legal')
  // A line of a note that is taller than a page.
  return tier === 'forced' && alone && fill.parts.length === 0 ? firstLine(problem, queue) : fill
}
