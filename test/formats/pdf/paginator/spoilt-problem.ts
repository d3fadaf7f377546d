import type { Column } from '../../../../scripts/formats/pdf/paginator/plan.ts'
import type { Problem } from '../../../../scripts/formats/pdf/paginator/problem.ts'

/** A problem with numbers that nobody would write: gaps below nothing, floats before their sections, notes without lines. */
export function spoilt(problem: Problem, random: () => number): Problem {
  const once = (times: number): boolean => random() % times === 0
  const place = (): number => random() % (problem.units.length + 1)
  return {
    ...problem,
    units: problem.units.map((unit) => ({
      ...unit,
      before: once(6) ? -1 : unit.before,
      height: once(12) ? (random() % 100) / 7 : unit.height,
      boxes: once(10) ? [random() % 9] : unit.boxes,
      breakAfter: once(30) ? 'page' : unit.breakAfter,
    })),
    floats: problem.floats.map((float) => ({
      ...float,
      anchor: once(3) ? place() : float.anchor,
      reference: once(3) ? place() : float.reference,
      section: once(3) ? place() : float.section,
      places: once(8) ? [] : float.places,
      height: once(6) ? 0 : float.height,
    })),
    notes: problem.notes.map((note) => (once(8) ? { lines: [] } : note)),
    floatGap: once(9) ? 15 : problem.floatGap,
  }
}

/** What stands in columns: units in their order; lines of notes, and floats, in the order of their numbers. */
export function standing(columns: readonly Column[]): string[] {
  const units = columns.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => `unit ${from + index}`),
  )
  const floats = columns.flatMap(({ top, here, bottom }) =>
    [...top, ...here, ...bottom].map((float) => `float ${float}`),
  )
  const notes = columns.flatMap((column) =>
    column.notes.flatMap(({ note, from, to }) =>
      Array.from({ length: to - from }, (_, index) => `note ${note}, line ${from + index}`),
    ),
  )
  return [...units, ...floats.toSorted(), ...notes.toSorted()]
}

/** What must stand. */
export function wanted({ units, floats, notes }: Problem): string[] {
  const called = new Set([...units, ...floats].flatMap((caller) => caller.notes))
  return [
    ...units.map((_, index) => `unit ${index}`),
    ...floats.map((_, index) => `float ${index}`).toSorted(),
    ...notes
      .flatMap(({ lines }, note) => (called.has(note) ? lines.map((_, line) => `note ${note}, line ${line}`) : []))
      .toSorted(),
  ]
}
