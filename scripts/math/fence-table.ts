import { characterMap, tablesOf } from '../base/sfnt.ts'

/** One size of a fence: how tall the glyph is and how wide it stands in its line, in em. */
export type FenceSize = readonly [heightEm: number, widthEm: number]

/** Sizes of each fence in growing order; the last one is the assembly that grows without end. */
export type FenceTable = Readonly<Record<string, readonly FenceSize[]>>

/** The height of an assembly. */
const endless = 9999

/** Characters that stand beside formulas and grow with them. */
export const fences = '()[]{}|‖∣∥⟨⟩⌈⌉⌊⌋⟦⟧/\\'

/**
 * Reads from a font how wide its fences are at each height: OpenType's MATH table (§ MathVariants), cmap and hmtx.
 * `font` is an sfnt (TTF) with format 4 or 12 character maps; throws a RangeError on one that is cut off.
 */
export function readFences(font: Uint8Array, characters: string = fences): FenceTable {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tablesOf(view)
  const table = (name: string): number => {
    const offset = tables.get(name)
    if (offset === undefined) throw new RangeError(`The font has no ${name} table`)
    return offset
  }
  const unitsPerEm = view.getUint16(table('head') + 18)
  const glyphOf = characterMap(view, table('cmap'))
  const metrics = view.getUint16(table('hhea') + 34)
  const widthOf = (glyph: number): number =>
    view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm
  const variants = table('MATH') + view.getUint16(table('MATH') + 8)
  const coverage = coverageOf(view, variants + view.getUint16(variants + 2))
  const found: Record<string, readonly FenceSize[]> = {}
  for (const char of characters) {
    const index = coverage.indexOf(glyphOf(char.codePointAt(0) ?? 0))
    if (index < 0) continue
    const construction = variants + view.getUint16(variants + 10 + 2 * index)
    found[char] = sizesOf(view, construction, unitsPerEm, widthOf)
  }
  return found
}

/** MathGlyphConstruction: an assembly (perhaps) and ready-made variants. */
function sizesOf(view: DataView, at: number, unitsPerEm: number, widthOf: (glyph: number) => number): FenceSize[] {
  const assembly = view.getUint16(at)
  const count = view.getUint16(at + 2)
  const sizes = Array.from({ length: count }, (_, index): FenceSize => {
    const record = at + 4 + 4 * index
    return [round(view.getUint16(record + 2) / unitsPerEm), round(widthOf(view.getUint16(record)))]
  })
  if (assembly === 0) return sizes
  const parts = at + assembly + 4
  const widths = Array.from({ length: view.getUint16(parts) }, (_, index) =>
    widthOf(view.getUint16(parts + 2 + 10 * index)),
  )
  return [...sizes, [endless, round(Math.max(...widths))]]
}

function coverageOf(view: DataView, at: number): number[] {
  const count = view.getUint16(at + 2)
  if (view.getUint16(at) === 1) return Array.from({ length: count }, (_, index) => view.getUint16(at + 4 + 2 * index))
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [view.getUint16(at + 4 + 6 * index), view.getUint16(at + 6 + 6 * index)]
    return Array.from({ length: last - first + 1 }, (__, glyph) => first + glyph)
  }).flat()
}

function round(size: number): number {
  return Math.round(size * 1000) / 1000
}
