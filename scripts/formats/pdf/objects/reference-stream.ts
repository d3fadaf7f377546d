import { inflated } from './inflated.ts'
import { entry, itemsOf, type PdfObject, type PdfValue } from './value.ts'

/** Where an object lies: at an offset in the file, or as the nth in an object stream. */
export interface Place {
  readonly at: number
  /** Number of the object stream. */
  readonly inside?: number | undefined
}

/** Reads a cross-reference stream (ISO 32000-1 §7.5.8), without predictor. */
export function readReferenceStream(object: PdfObject): { places: Map<number, Place>; trailer: PdfValue } {
  const bytes = inflated(object)
  const widths = itemsOf(entry(object.value, 'W')).map(Number)
  const [typeWidth = 0, atWidth = 0, moreWidth = 0] = widths
  const places = new Map<number, Place>()
  const read = (at: number, width: number): number => {
    let value = 0
    for (let index = 0; index < width; index++) value = value * 256 + (bytes[at + index] ?? 0)
    return value
  }
  const size = typeWidth + atWidth + moreWidth
  for (let number = 0; (number + 1) * size <= bytes.length; number++) {
    const at = number * size
    const type = read(at, typeWidth)
    const [first, second] = [read(at + typeWidth, atWidth), read(at + typeWidth + atWidth, moreWidth)]
    if (type === 1) places.set(number, { at: first })
    else if (type === 2) places.set(number, { at: second, inside: first })
  }
  return { places, trailer: object.value }
}
