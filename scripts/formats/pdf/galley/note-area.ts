import type { NoteArea } from '../paginator/problem.ts'
import type { Galley } from './galley.ts'
import type { Flow } from './measured.ts'

/** Heights of a note's lines, each with what is above it up to the line before. */
export function noteLines({ units }: Flow): number[] {
  return units.map(({ top, bottom }, at) => bottom - (units[at - 1]?.bottom ?? top))
}

/** What the foot of a page adds to the notes in it, as the sheet has it. */
export function noteAreaOf({ notes, probes }: Galley, flows: readonly Flow[]): NoteArea {
  const [first, second] = [flows[0]?.units, flows[1]?.units]
  const area = notes[0]?.parentElement?.getBoundingClientRect()
  return {
    rule: area === undefined ? 0 : (first?.[0]?.top ?? area.top) - area.top,
    continued: probes.continuedNotes.getBoundingClientRect().height,
    gap: second?.[0] === undefined ? 0 : second[0].top - (first?.at(-1)?.bottom ?? second[0].top),
  }
}
