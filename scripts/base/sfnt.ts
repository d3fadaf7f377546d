/** Reading of fonts as far as Octavo asks them something: OpenType 1.9 §§ "Font Files", `cmap`. */

/** Offset of each table of an sfnt by its tag. Throws a RangeError on a file that is cut off. */
export function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
      return [tag, view.getUint32(record + 8)] as const
    }),
  )
}

/** Code point → glyph by the best Unicode map of the `cmap` table at `at`; 0 for what the font lacks. */
export function characterMap(view: DataView, at: number): (code: number) => number {
  const count = view.getUint16(at + 2)
  const offsets = Array.from({ length: count }, (_, index) => at + view.getUint32(at + 8 + 8 * index))
  const full = offsets.find((offset) => view.getUint16(offset) === 12)
  if (full !== undefined) return (code) => inGroups(view, full, code)
  const basic = offsets.find((offset) => view.getUint16(offset) === 4)
  return (code) => (basic === undefined ? 0 : inSegments(view, basic, code))
}

function inGroups(view: DataView, at: number, code: number): number {
  const count = view.getUint32(at + 12)
  for (let index = 0; index < count; index++) {
    const group = at + 16 + 12 * index
    const first = view.getUint32(group)
    if (code >= first && code <= view.getUint32(group + 4)) return view.getUint32(group + 8) + code - first
  }
  return 0
}

function inSegments(view: DataView, at: number, code: number): number {
  const size = view.getUint16(at + 6)
  for (let index = 0; index < size; index += 2) {
    const first = view.getUint16(at + 16 + size + index)
    if (code > view.getUint16(at + 14 + index) || code < first) continue
    const delta = view.getUint16(at + 16 + 2 * size + index)
    const rangeAt = at + 16 + 3 * size + index
    const range = view.getUint16(rangeAt)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = view.getUint16(rangeAt + range + 2 * (code - first))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
