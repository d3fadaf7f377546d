import { hair } from './measures.ts'
import { leastLines } from './penalties.ts'
import type { NotePart } from './plan.ts'
import type { Note, NoteArea, Problem } from './problem.ts'

/** A note, or what is left of it, that still has to stand somewhere. */
export interface OpenNote {
  readonly note: number
  readonly from: number
}

export interface NoteFill {
  readonly parts: readonly NotePart[]
  readonly rest: readonly OpenNote[]
  readonly height: number
  /** Divided with fewer lines on a side than wanted. */
  readonly torn: boolean
}

export const noNotes: NoteFill = { parts: [], rest: [], height: 0, torn: false }

/**
 * As many lines of notes as there is room for, in their order. The last note that fits in part is divided so that two lines
 * stand on either side.
 * @param torn that a note may be divided anywhere
 */
export function fillNotes(
  { notes, noteArea }: Pick<Problem, 'notes' | 'noteArea'>,
  queue: readonly OpenNote[],
  room: number,
  torn: boolean,
): NoteFill {
  const parts: NotePart[] = []
  let height = 0
  for (const [index, open] of queue.entries()) {
    const lines = notes[open.note]?.lines ?? []
    const above = spaceAbove(noteArea, open, index)
    const { count, height: part } = linesThatFit(lines, open.from, room - height - above)
    const rest = lines.length - open.from - count
    const here = rest === 0 ? count : divided(count, rest, torn ? 1 : leastLines.note)
    if (here > 0 || rest === 0) {
      parts.push({ note: open.note, from: open.from, to: open.from + here })
      height += above + (here === count ? part : total(lines, open.from, open.from + here))
    }
    if (here < lines.length - open.from) {
      const left = lines.length - open.from - here
      const isTorn = here > 0 && Math.min(here, left) < leastLines.note
      return {
        parts,
        rest: [{ note: open.note, from: open.from + here }, ...queue.slice(index + 1)],
        height,
        torn: isTorn,
      }
    }
  }
  return { parts, rest: [], height, torn: false }
}

/** The first line alone, however high it is. */
export function firstLine(problem: Pick<Problem, 'notes' | 'noteArea'>, queue: readonly OpenNote[]): NoteFill {
  const [first, ...others] = queue
  if (first === undefined) return noNotes
  const parts = [{ ...first, to: first.from + 1 }]
  const isWhole = parts[0]?.to === problem.notes[first.note]?.lines.length
  const rest = isWhole ? others : [{ note: first.note, from: first.from + 1 }, ...others]
  return { parts, rest, height: heightOfParts(problem, parts), torn: true }
}

/** How high parts of notes stand at the foot of a column, the space above them included. */
export function heightOfParts(
  { notes, noteArea }: Pick<Problem, 'notes' | 'noteArea'>,
  parts: readonly NotePart[],
): number {
  return parts.reduce(
    (height, part, index) =>
      height + spaceAbove(noteArea, part, index) + total(notes[part.note]?.lines ?? [], part.from, part.to),
    0,
  )
}

function spaceAbove({ rule, continued, gap }: NoteArea, { from }: OpenNote, index: number): number {
  if (index > 0) return gap
  return from > 0 ? continued : rule
}

function linesThatFit(lines: Note['lines'], from: number, room: number): { count: number; height: number } {
  let height = 0
  let count = 0
  for (let index = from; index < lines.length; index++) {
    const next = height + (lines[index] ?? 0)
    if (next > room + hair) break
    height = next
    count++
  }
  return { count, height }
}

/** Lines that stay, where `count` would fit and `rest` would go overleaf. */
function divided(count: number, rest: number, least: number): number {
  const here = Math.min(count, count + rest - least)
  return here < least ? 0 : here
}

function total(lines: Note['lines'], from: number, to: number): number {
  let height = 0
  for (let index = from; index < to; index++) height += lines[index] ?? 0
  return height
}
