/** Where an object lies, as a cross-reference stream says it (ISO 32000-1 §7.5.8.3). */
export type Place = readonly [type: number, first: number, second: number]

/** Widths of the three fields in bytes, `/W`. */
export const placeWidths = [1, 4, 2] as const

/** The bytes of a cross-reference stream for the numbers from 0. */
export function referenceTable(places: readonly (Place | undefined)[]): Uint8Array {
  const table = new Uint8Array(places.length * 7)
  let at = 0
  const write = (value: number, width: number): void => {
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) table[at++] = value >>> shift
  }
  for (const place of places) {
    if (place === undefined) {
      // A number that no object has: 0, 0, 65535.
      table.fill(255, at + 5, at + 7)
      at += 7
      continue
    }
    const [type, first, second] = place
    write(type, placeWidths[0])
    write(first, placeWidths[1])
    write(second, placeWidths[2])
  }
  return table
}
