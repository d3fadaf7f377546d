import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { deflate } from '../../../base/deflate.ts'
import type { PackedPart } from '../clean/pack-part.ts'
import { type EmbeddedFont, partOfSign } from '../clean/part.ts'
import { writeUnicodeMap } from '../clean/unicode-map.ts'
import type { FileWriter } from '../objects/write-file.ts'
import { writeName, writeNumber } from '../objects/write-value.ts'
import { readTrueType, type TrueType } from './truetype.ts'
import { faceOf, uniteOutlines } from './unite-outlines.ts'

/** A font as a part has it. */
export interface Subset {
  readonly font: EmbeddedFont
  readonly outlines: TrueType
  /** Stands for its face. */
  readonly face: string
}

/** The subsets of a face over the book. */
interface Family {
  readonly number: number
  readonly subsets: Subset[]
  /** What glyphs mean in the subsets so far. */
  readonly unicode: Map<number, string>
}

/** What a font of the book is and what it shows. */
export interface BoundFont {
  readonly name: string
  readonly characters: readonly string[]
}

export interface UnitedFonts {
  /** Numbers of the objects of each part's fonts. */
  readonly numbers: readonly (readonly number[])[]
  readonly fonts: readonly BoundFont[]
}

/** Reads the fonts of a part. Throws for one that has no TrueType outlines. */
export function readSubsets({ part, streams }: PackedPart): Subset[] {
  return part.fonts.map((font) => {
    const outlines = readTrueType(inflateSync(streams[font.program] ?? new Uint8Array()))
    if (outlines === undefined) throw new Error(`Unexpected font program of ${font.name}, expected TrueType outlines`)
    return { font, outlines, face: faceOf(outlines) }
  })
}

/**
 * Writes each face once for the whole book, with the glyphs that any part uses. Where they do not agree (another
 * version of a face under the same name) there are as many fonts as versions.
 *
 * @param parts the subsets of each part
 */
export function uniteFonts(parts: readonly (readonly Subset[])[], writer: FileWriter): UnitedFonts {
  const families = new Map<string, Family[]>()
  const numbers = parts.map((subsets) =>
    subsets.map((subset) => {
      const { font } = subset
      const key = `${font.name} ${font.descriptor}`
      const known = families.get(key) ?? []
      families.set(key, known)
      const same = known.find((family) => agrees(family, subset))
      const family = same ?? { number: writer.reserve(), subsets: [], unicode: new Map<number, string>() }
      if (same === undefined) known.push(family)
      family.subsets.push(subset)
      for (const [glyph, said] of font.unicode)
        if (said !== partOfSign || !family.unicode.has(glyph)) family.unicode.set(glyph, said)
      return family.number
    }),
  )
  const all = [...families.values()].flat()
  for (const family of all) writeFont(family, writer)
  const fonts = all.map(({ subsets, unicode }) => ({
    name: subsets[0]?.font.name ?? '',
    characters: [...new Set(unicode.values())],
  }))
  return { numbers, fonts }
}

/** The outlines are of one face, and no glyph means two things. */
function agrees({ subsets: [first], unicode }: Family, { font, face }: Subset): boolean {
  if (first?.face !== face) return false
  return font.unicode.every(([glyph, said]) => {
    const known = unicode.get(glyph) ?? said
    return known === said || known === partOfSign || said === partOfSign
  })
}

function writeFont({ number, subsets, unicode }: Family, writer: FileWriter): void {
  const [{ font }] = subsets as [Subset] // A family begins with one.
  const program = uniteOutlines(subsets.map(({ outlines }) => outlines))
  const name = writeName(`${tagOf(program)}+${font.name}`)
  const stream = writer.addStream(`/Filter/FlateDecode/Length1 ${program.length}`, deflate(program))
  const map = writer.addStream('/Filter/FlateDecode', deflate(Buffer.from(writeUnicodeMap(unicode), 'latin1')))
  const descriptor = writer.add(`<</Type/FontDescriptor/FontName ${name}${font.descriptor}/FontFile2 ${stream} 0 R>>`)
  const descendant = writer.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont ${name}/CIDToGIDMap/Identity` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW 0/W[${widthsOf(subsets)}]>>`,
  )
  const base = `<</Type/Font/Subtype/Type0/BaseFont ${name}/Encoding/Identity-H`
  writer.put(number, `${base}/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`)
}

/** Six letters that tell subsets of a face apart (ISO 32000-1 §9.6.4): by the program's hash, not by a counter. */
function tagOf(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest()
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

/** `/W` with the width of every glyph that is shown (§9.7.4.3). */
function widthsOf(subsets: readonly Subset[]): string {
  const widths = new Map(subsets.flatMap(({ font }) => font.widths))
  const rows: string[] = []
  let last = -2
  for (const [glyph, width] of [...widths].sort(([a], [b]) => a - b)) {
    rows.push(glyph === last + 1 ? ` ${writeNumber(width)}` : `${last < 0 ? '' : ']'}${glyph}[${writeNumber(width)}`)
    last = glyph
  }
  return rows.length === 0 ? '' : `${rows.join('')}]`
}
