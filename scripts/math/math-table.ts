/** Where the table `MATH` of a font begins (OpenType 1.9.1, "MATH"), undefined in a font without one. `font` is an sfnt. */
export function mathTable(font: DataView): number | undefined {
  return tableAt(font, 0x4d415448)
}

/** Units of a font in an em, by its table `head`. */
export function unitsPerEm(font: DataView): number {
  const head = tableAt(font, 0x68656164)
  return head === undefined ? 1000 : font.getUint16(head + 18)
}

/** @param tag four letters, one a byte */
function tableAt(font: DataView, tag: number): number | undefined {
  const count = font.getUint16(4)
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index
    if (font.getUint32(record) === tag) return font.getUint32(record + 8)
  }
  return undefined
}
