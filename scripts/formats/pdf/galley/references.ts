import type { Galley } from './galley.ts'
import { links, linkTarget } from './link-target.ts'
import type { DraftUnit } from './measured.ts'

export interface References {
  /** By unit, the notes whose first call is in it. */
  readonly notesOfUnits: ReadonlyMap<number, readonly number[]>
  readonly notesOfFloats: ReadonlyMap<number, readonly number[]>
  /** By float, the unit that refers to it first. */
  readonly firstReference: ReadonlyMap<number, number>
  /** Notes that nothing calls. */
  readonly uncalled: readonly number[]
}

/**
 * Who calls which note and refers to which float first. A link is in the unit that it stands beside, in the galley's one column; a
 * note that another note calls stands after it.
 */
export function readReferences({ text, notes, floats }: Galley, units: readonly DraftUnit[]): References {
  const noteOf = numbersOf(notes)
  const floatOf = numbersOf(floats.map(({ element }) => element))
  const called = new Set<number>()
  const firstReference = new Map<number, number>()
  const call = (link: Element): number[] => {
    const note = noteOf.get(linkTarget(link) ?? '')
    const element = note === undefined ? undefined : notes[note]
    if (note === undefined || element === undefined || called.has(note)) return []
    called.add(note)
    return [note, ...[...element.querySelectorAll(links)].flatMap(call)]
  }
  const notesOfUnits = new Map<number, number[]>()
  for (const link of text.querySelectorAll(links)) {
    const target = linkTarget(link) ?? ''
    const float = floatOf.get(target)
    if (float === undefined && !noteOf.has(target)) continue
    const unit = unitAt(link, units)
    const found = call(link)
    if (found.length > 0) notesOfUnits.set(unit, [...(notesOfUnits.get(unit) ?? []), ...found])
    if (float !== undefined && !firstReference.has(float)) firstReference.set(float, unit)
  }
  const notesOfFloats = new Map(
    floats.map(({ element }, float) => [float, [...element.querySelectorAll(links)].flatMap(call)]),
  )
  const uncalled = [...notes.keys()].filter((note) => !called.has(note))
  return { notesOfUnits, notesOfFloats, firstReference, uncalled }
}

/** The numbers of things by the ids that are in them. */
function numbersOf(elements: readonly Element[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [number, element] of elements.entries()) {
    for (const { id } of [element, ...element.querySelectorAll('[id]')]) if (id !== '') numbers.set(id, number)
  }
  return numbers
}

/** The unit beside which a link's middle stands, or the first below it. */
function unitAt(link: Element, units: readonly DraftUnit[]): number {
  const rect = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const middle = (rect.top + rect.bottom) / 2
  let [low, high] = [0, units.length - 1]
  while (low < high) {
    const at = (low + high) >> 1
    if ((units[at]?.bottom ?? 0) > middle) high = at
    else low = at + 1
  }
  return low
}
