import { withTagMark } from '../tag-mark.ts'
import type { Broken } from './compose.ts'
import type { Continuing } from './continue-piece.ts'
import { divide } from './divide.ts'
import { type Cut, findCut } from './find-cuts.ts'
import { block } from './make-block.ts'

/** The part of a note that begins with one of its lines. */
export type NoteParts = (note: number, line: number) => Node | undefined

/** For each note, the cuts before lines of it. */
export function findNoteCuts({ galley, noteFlows, plan }: Broken): ReadonlyMap<number, Cut>[] {
  const parts = plan.columns.flatMap(({ notes }) => notes)
  return galley.notes.map((note, number) => {
    const cuts = new Map<number, Cut>()
    const [flow, parent] = [noteFlows[number], note.parentNode]
    if (flow === undefined || parent === null) return cuts
    for (const { note: divided, from } of parts) {
      if (divided === number && from > 0) cuts.set(from, findCut(parent, flow.units, from))
    }
    return cuts
  })
}

/** Cuts the notes up. What stands between two of them is theirs from here on. The galley must be out of the document. */
export function cutNotes(
  { galley, problem }: Broken,
  cuts: readonly ReadonlyMap<number, Cut>[],
  how: Continuing,
): NoteParts {
  const parts = new Map<string, Node>()
  for (const [number, note] of galley.notes.entries()) {
    note.lang = withTagMark(note.lang || how.language, { kind: 'note', number: number + 1 })
    note.style.marginTop = `${problem.noteArea.gap}px`
    const own = block('')
    own.append(note)
    const ofNote = cuts[number] ?? new Map<number, Cut>()
    const rest = divide(own, [...ofNote.values()], how)
    parts.set(`${number}:0`, note)
    for (const [at, line] of [...ofNote.keys()].entries()) parts.set(`${number}:${line}`, rest[at] ?? own)
  }
  return (note, line) => parts.get(`${note}:${line}`)
}
