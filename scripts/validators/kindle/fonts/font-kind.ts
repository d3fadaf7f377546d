/** What the first bytes of a font file say. `sfnt` is what Kindle takes: OpenType and TrueType. */
export type FontKind = 'sfnt' | 'collection' | 'WOFF' | 'WOFF2' | 'Type 1' | 'EOT' | 'SVG' | 'empty' | 'unknown'

/** Tells the kind of a font by its magic number. */
export function fontKindOf(bytes: Uint8Array): FontKind {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  const known = magics[head]
  if (known !== undefined) return known
  if (head.startsWith('%!') || (bytes[0] === 0x80 && bytes[1] === 1)) return 'Type 1'
  // Embedded OpenType says what it is at byte 34 only.
  if (bytes[34] === 0x4c && bytes[35] === 0x50) return 'EOT'
  return /^(?:<\?xml|<svg)/.test(Buffer.from(bytes.subarray(0, 5)).toString('latin1')) ? 'SVG' : 'unknown'
}

const magics: Readonly<Record<string, FontKind>> = {
  '\0\u0001\0\0': 'sfnt',
  OTTO: 'sfnt',
  true: 'sfnt',
  typ1: 'Type 1',
  ttcf: 'collection',
  wOFF: 'WOFF',
  wOF2: 'WOFF2',
}
