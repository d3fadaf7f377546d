import { mathTable } from './math-table.ts'

/**
 * STIX Two Math 2.12 has the connectors of the last part of three arrows (→ ↔ ↦) the wrong way round: the part may
 * overlap on its right, where nothing follows, and not on its left. Chromium then draws them short, over `AB` or under a
 * label. Swaps them in a copy of the font (OFL without a reserved name); a font without the fault comes back as it was.
 * `font` is an sfnt (TTF); throws a RangeError on one that is cut off.
 */
export function mendArrows(font: Uint8Array): Uint8Array {
  // A Buffer's own `slice` would share the bytes.
  const copy = new Uint8Array(font)
  const view = new DataView(copy.buffer)
  const math = mathTable(view)
  if (math === undefined) return copy
  const variants = math + view.getUint16(math + 8)
  const vertical = view.getUint16(variants + 6)
  const horizontal = view.getUint16(variants + 8)
  for (let index = 0; index < horizontal; index++) {
    const construction = variants + view.getUint16(variants + 10 + 2 * (vertical + index))
    const assembly = view.getUint16(construction)
    if (assembly !== 0) mendLast(view, construction + assembly + 4)
  }
  return copy
}

/** GlyphPartRecord: glyph, start connector, end connector, advance, flags; two bytes each. */
function mendLast(view: DataView, parts: number): void {
  const count = view.getUint16(parts)
  const last = parts + 2 + 10 * (count - 1)
  const [start, end] = [view.getUint16(last + 2), view.getUint16(last + 4)]
  if (count < 2 || start !== 0 || end === 0) return
  view.setUint16(last + 2, end)
  view.setUint16(last + 4, start)
}
