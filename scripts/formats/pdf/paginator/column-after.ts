import { distanceCost, waitingCost } from './float-costs.ts'
import { fillNotes, firstLine, noNotes, type NoteFill, type OpenNote } from './fill-notes.ts'
import { heightOutside, heightWithin } from './float-height.ts'
import type { Placed } from './float-places.ts'
import type { Known } from './known.ts'
import { hair } from './measures.ts'
import { penalties, prohibitions } from './penalties.ts'
import { lastPageCost, missingLines, roomCost, type Room } from './room-cost.ts'
import type { State } from './state.ts'

/** `legal` keeps every rule, `loose` breaks those it must, `forced` lets things be too high. */
export type Tier = 'legal' | 'loose' | 'forced'

/** A column to try: units from the state's next one to `to`, with floats. */
export interface Trial extends Placed {
  readonly to: number
  readonly next: readonly number[]
  readonly cost: number
  readonly isFloatPage: boolean
}

/** The state after a column, and what of its cost is for room left empty; nothing where the tier does not allow the column. */
export function columnAfter(
  known: Known,
  state: State,
  trial: Trial,
  tier: Tier,
): { state: State; room: number } | undefined {
  const { problem, measures, end } = known
  const { unit: from } = state
  const { to } = trial
  const text = measures.height(from, to) + heightWithin(problem, trial.here, from, to)
  const left = problem.page.height - text - heightOutside(problem, trial, to > from || trial.here.length > 0)
  // A float that is taller than a page is so wherever it stands.
  if (left < -hair && tier !== 'forced' && !trial.isFloatPage) return undefined
  const called = known.calls(from, to, trial)
  const floats = trial.top.length + trial.here.length + trial.bottom.length
  const fill = notesOf(known, state, called, left, tier, to === from && floats === 0)
  if (to === from && floats === 0 && fill.parts.length === 0) return undefined
  const against = objections(known, state, trial, fill, called.length)
  if (tier === 'legal' && against > 0) return undefined

  const forced = to < end && known.breaks[to]?.forced === true && to > from
  const isLast = to === end && fill.rest.length === 0 && known.queues.isEmpty(trial.next)
  const room: Room = {
    slack: left - fill.height,
    stretch: measures.stretch(from, to),
    ends: isLast || forced,
    isFloatPage: trial.isFloatPage,
  }
  const roomPrice = roomCost(known, room)
  const missing = missingLines(known, room)
  const cost =
    against +
    trial.cost +
    roomPrice +
    (room.ends && state.last !== undefined && floats === 0 && problem.columns === 1 ? lastPageCost(known, text) : 0) +
    (to > from ? turnCost(known, state, to) : 0) +
    (fill.rest.length > 0 ? penalties.splitNote : 0) +
    distanceCost(known, trial, from, to) +
    waitingCost(known, trial.next, to) +
    (state.facing !== undefined && !room.ends ? penalties.facingLine * (state.facing - missing) ** 2 : 0) +
    (left < fill.height - hair && !trial.isFloatPage ? prohibitions.overflow : 0)
  return {
    state: advance(state, trial, fill, { cost, forced, missing, ends: room.ends, columns: problem.columns }),
    room: roomPrice,
  }
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

/** How much is forbidden of a column. */
function objections(known: Known, state: State, trial: Trial, fill: NoteFill, called: number): number {
  const { unit: from, open } = state
  const isEmpty = trial.to === from && !trial.isFloatPage
  // Without text only where notes fill the page, or nothing else is left.
  const idle = isEmpty && trial.to < known.end && (fill.rest.length === 0 || fill.parts.length === 0)
  const fresh = fill.rest.slice(-called).filter(({ from: line }) => line === 0).length
  const moved = called === 0 ? 0 : fresh
  const stuck = open.length > 0 && fill.parts.length === 0
  return (
    (trial.to > from ? (known.breaks[trial.to]?.forbidden ?? 0) : 0) +
    (idle ? prohibitions.emptyPage : 0) +
    (fill.torn ? prohibitions.noteSplit : 0) +
    (moved + (stuck ? 1 : 0)) * prohibitions.noteMoved
  )
}

/** What it costs to turn the page, or to pass to the next column, before unit `to`. */
function turnCost({ breaks }: Known, { side }: State, to: number): number {
  const { cost, hyphen } = breaks[to] ?? { cost: 0, hyphen: false }
  if (!hyphen) return cost
  return cost + (side === 'recto' ? penalties.hyphenAtTurn : penalties.hyphen)
}

interface Step {
  readonly cost: number
  readonly forced: boolean
  readonly missing: number
  readonly ends: boolean
  readonly columns: number
}

function advance(state: State, trial: Trial, fill: NoteFill, { cost, forced, missing, ends, columns }: Step): State {
  const { to, top, here, bottom, next } = trial
  const place = state.column + 1
  const isPageFull = forced || place >= columns
  const empty = forced ? Math.max(0, columns - place) : 0
  const side = isPageFull && state.side !== undefined ? (state.side === 'recto' ? 'verso' : 'recto') : state.side
  return {
    unit: to,
    next,
    open: fill.rest,
    column: isPageFull ? 0 : place,
    side,
    facing: columns === 1 && side === 'recto' && !ends ? missing : undefined,
    cost: state.cost + cost,
    last: { state, column: { from: state.unit, to, top, here, bottom, notes: fill.parts, empty } },
  }
}
