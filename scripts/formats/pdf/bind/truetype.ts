/** A TrueType font's tables by tag, and its glyphs (OpenType 1.9, `glyf`, `loca`, `hmtx`). */
export interface TrueType {
  readonly tables: ReadonlyMap<string, Buffer>
  readonly glyphCount: number
  /** Glyphs that have an outline, ascending: of a face's thousands a subset draws some dozens. */
  readonly drawn: readonly number[]
  /** Glyphs that have a width, ascending. */
  readonly wide: readonly number[]
  /** Bytes of an outline; empty where there is none. */
  readonly outline: (glyph: number) => Buffer
  /** Advance width in units of the font. */
  readonly advance: (glyph: number) => number
  /** Advance width and left side bearing, four bytes. */
  readonly metrics: (glyph: number) => Buffer
}

/** Reads a font with outlines; undefined for bytes that are none. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (font.length < 12) return undefined
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index
    const from = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12)))
  }
  const [head, maxp, hhea] = [tables.get('head'), tables.get('maxp'), tables.get('hhea')]
  const [loca, glyf, hmtx] = [tables.get('loca'), tables.get('glyf'), tables.get('hmtx')]
  if (!head || !maxp || !hhea || !loca || !glyf || !hmtx) return undefined
  const glyphCount = maxp.readUInt16BE(4)
  const long = head.readInt16BE(50) === 1
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const full = hhea.readUInt16BE(34)
  const advance = (glyph: number): number => hmtx.readUInt16BE(Math.min(glyph, full - 1) * 4)
  const drawn: number[] = []
  const wide: number[] = []
  for (let glyph = 0, from = offset(0); glyph < glyphCount; glyph++) {
    const to = offset(glyph + 1)
    if (to > from) drawn.push(glyph)
    if (advance(glyph) > 0) wide.push(glyph)
    from = to
  }
  return {
    tables,
    glyphCount,
    drawn,
    wide,
    outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    advance,
    metrics: (glyph) => {
      if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
      const bearing = full * 4 + (glyph - full) * 2
      return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
    },
  }
}

/** Tables that a font embedded as CIDFontType2 needs (ISO 32000-1 §9.9): glyphs are chosen by number, so no `cmap`. */
const needed = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/** A font program of these tables, those that nothing in a PDF reads left out. */
export function writeTrueType(tables: ReadonlyMap<string, Buffer>): Buffer {
  const kept = needed.flatMap((tag) => {
    const bytes = tables.get(tag)
    return bytes === undefined ? [] : [{ tag, bytes }]
  })
  const power = 2 ** Math.floor(Math.log2(kept.length))
  const directory = Buffer.alloc(12 + 16 * kept.length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(kept.length, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(kept.length * 16 - power * 16, 10)
  const pieces = [directory]
  let offset = directory.length
  kept.forEach(({ tag, bytes }, index) => {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    directory.write(tag, 12 + 16 * index, 'latin1')
    directory.writeUInt32BE(checksum(padded), 16 + 16 * index)
    directory.writeUInt32BE(offset, 20 + 16 * index)
    directory.writeUInt32BE(bytes.length, 24 + 16 * index)
    pieces.push(padded)
    offset += padded.length
  })
  return Buffer.concat(pieces)
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
