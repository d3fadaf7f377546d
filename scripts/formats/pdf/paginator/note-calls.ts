import type { Placed } from './float-places.ts'
import type { Problem } from './problem.ts'

/** Notes that units `[from, to)` and floats call, in the order of their numbers. */
export type NoteCalls = (from: number, to: number, placed: Placed) => readonly number[]

export function noteCalls({ units, floats, notes }: Problem): NoteCalls {
  const starts = new Uint32Array(units.length + 1)
  for (const [index, unit] of units.entries()) starts[index + 1] = (starts[index] ?? 0) + unit.notes.length
  const calls = units.flatMap((unit) => unit.notes)
  const floating = floats.some((float) => float.notes.length > 0)
  if (notes.length === 0) return () => []
  return (from, to, { top, here, bottom }) => {
    const called = calls.slice(starts[from] ?? 0, starts[to] ?? 0)
    if (!floating) return called
    const theirs = [...top, ...here, ...bottom].flatMap((float) => floats[float]?.notes ?? [])
    return theirs.length === 0 ? called : [...called, ...theirs].sort((one, other) => one - other)
  }
}
