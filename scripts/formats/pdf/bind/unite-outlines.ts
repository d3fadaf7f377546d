import { createHash } from 'node:crypto'
import type { TrueType } from './truetype.ts'
import { writeTrueType } from './truetype.ts'

/**
 * Stands for a face with its instructions. Subsets of the same one can be held by one font: Chromium keeps the numbers of glyphs, and a
 * glyph's bytes are those of the face.
 */
export function faceOf({ tables }: TrueType): string {
  const hash = createHash('sha256').update(`${tables.get('head')?.readUInt16BE(18)}`)
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = tables.get(tag)
    hash.update(` ${tag} ${table?.length} `).update(table ?? '')
  }
  return hash.digest('base64')
}

/** One font program with the glyphs of all subsets. */
export function uniteOutlines(subsets: readonly TrueType[]): Buffer {
  const [first] = subsets
  if (first === undefined) throw new Error('No font was given to unite')
  const count = Math.max(...subsets.map(({ glyphCount }) => glyphCount))
  const { drawn, wide } = holdersOf(subsets, count)
  const outlines: Buffer[] = []
  const loca = Buffer.alloc((count + 1) * 4)
  const hmtx = Buffer.alloc(count * 4)
  let offset = 0
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(offset, glyph * 4)
    const holder = drawn[glyph]
    if (holder !== undefined) {
      const outline = holder.outline(glyph)
      const padding = -outline.length & 3
      outlines.push(outline)
      if (padding > 0) outlines.push(Buffer.alloc(padding))
      offset += outline.length + padding
    }
    const widest = holder ?? wide[glyph]
    widest?.metrics(glyph).copy(hmtx, glyph * 4)
  }
  loca.writeUInt32BE(offset, count * 4)
  const largest = subsets.find(({ glyphCount }) => glyphCount === count) ?? first
  const tables = new Map(largest.tables)
  tables.set('glyf', Buffer.concat(outlines))
  tables.set('loca', loca)
  tables.set('hmtx', hmtx)
  tables.set(
    'head',
    changed(tables.get('head'), (head) => (head.writeUInt32BE(0, 8), head.writeInt16BE(1, 50))),
  )
  tables.set(
    'hhea',
    changed(tables.get('hhea'), (hhea) => hhea.writeUInt16BE(count, 34)),
  )
  tables.set(
    'maxp',
    changed(tables.get('maxp'), (maxp) => raiseLimits(maxp, subsets)),
  )
  return writeTrueType(tables)
}

/**
 * For each glyph the first subset that draws it, and the first that gives it a width: a blank one has a width in the subsets
 * that use it and none in the others.
 */
function holdersOf(
  subsets: readonly TrueType[],
  count: number,
): { readonly drawn: readonly (TrueType | undefined)[]; readonly wide: readonly (TrueType | undefined)[] } {
  const drawn = Array.from<TrueType | undefined>({ length: count })
  const wide = Array.from<TrueType | undefined>({ length: count })
  for (const font of subsets) {
    for (const glyph of font.drawn) drawn[glyph] ??= font
    for (const glyph of font.wide) wide[glyph] ??= font
  }
  return { drawn, wide }
}

function changed(table: Buffer | undefined, change: (table: Buffer) => void): Buffer {
  const copy = Buffer.from(table ?? [])
  change(copy)
  return copy
}

/** The largest of each limit (`maxp`, from `numGlyphs` on). */
function raiseLimits(maxp: Buffer, subsets: readonly TrueType[]): void {
  for (let at = 4; at + 2 <= maxp.length; at += 2) {
    maxp.writeUInt16BE(Math.max(...subsets.map(({ tables }) => tables.get('maxp')?.readUInt16BE(at) ?? 0)), at)
  }
}
