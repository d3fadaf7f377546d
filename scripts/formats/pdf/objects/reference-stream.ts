import { inflated } from './inflated.ts'
import { entry, itemsOf, type PdfObject, type PdfValue } from './value.ts'

/** Where objects lie, by number: tens of thousands of them in a print, which is why no object says it of each. */
export interface Places {
  /** The offset in the file, or the place in an object stream; none for numbers that no object has. */
  readonly at: (number | undefined)[]
  /** Number of the object stream; none for objects in the file itself. */
  readonly inside: (number | undefined)[]
}

/** Reads a cross-reference stream (ISO 32000-1 §7.5.8), without predictor. */
export function readReferenceStream(object: PdfObject): { readonly places: Places; readonly trailer: PdfValue } {
  const bytes = inflated(object)
  const widths = itemsOf(entry(object.value, 'W')).map(Number)
  const [typeWidth = 0, atWidth = 0, moreWidth = 0] = widths
  const places: Places = { at: [], inside: [] }
  const read = (at: number, width: number): number => {
    let value = 0
    for (let index = 0; index < width; index++) value = value * 256 + (bytes[at + index] ?? 0)
    return value
  }
  const size = typeWidth + atWidth + moreWidth
  for (let number = 0; (number + 1) * size <= bytes.length; number++) {
    const at = number * size
    const type = read(at, typeWidth)
    // Most numbers may be free.
    if (type === 0) continue
    const first = read(at + typeWidth, atWidth)
    if (type === 1) places.at[number] = first
    else if (type === 2) {
      places.at[number] = read(at + typeWidth + atWidth, moreWidth)
      places.inside[number] = first
    }
  }
  return { places, trailer: object.value }
}
