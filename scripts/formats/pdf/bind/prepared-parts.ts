import { unpackPart } from '../clean/pack-part.ts'
import { finished } from './finished.ts'
import { numberBlocks } from './number-blocks.ts'
import { numbersOf, type PreparedPart, preparePart, type PreparedParts } from './prepare-part.ts'
import type { BindRequest } from './request.ts'

/**
 * All parts of a book as they are bound: those that were prepared under the numbers that they have in it, and the others, which are
 * prepared here.
 *
 * @returns the parts, and the first number that none of them has
 */
export function preparedParts(
  { parts, destinations }: BindRequest,
  early: PreparedParts,
): { readonly parts: readonly PreparedPart[]; readonly next: number } {
  const known = parts.map(({ name, bytes, room }) => {
    const prepared = early.get(bytes)
    const packed = prepared ?? unpackPart(bytes)
    const need = prepared?.need ?? numbersOf(packed)
    return { name, prepared, packed, need, room: room ?? need }
  })
  const { firsts, next } = numberBlocks(known)
  const all = known.map(({ name, prepared, packed }, index): PreparedPart => {
    const from = firsts[index] ?? next
    if (prepared?.from === from) return prepared
    return finished(preparePart(packed, name, from, (id) => destinations.has(id)))
  })
  return { parts: all, next }
}
