import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { deflate } from '../../../base/deflate.ts'
import type { PackedPart } from '../clean/pack-part.ts'
import type { EmbeddedFont } from '../clean/part.ts'
import { writeUnicodeMap } from '../clean/unicode-map.ts'
import type { FileWriter } from '../objects/write-file.ts'
import { writeName, writeNumber } from '../objects/write-value.ts'
import { readTrueType, type TrueType } from './truetype.ts'
import { sameFace, uniteOutlines } from './unite-outlines.ts'

interface Subset {
  readonly font: EmbeddedFont
  readonly outlines: TrueType
}

/** The subsets of a face over the book. */
interface Family {
  readonly number: number
  readonly subsets: Subset[]
}

/** What a font of the book is and what it shows. */
export interface BoundFont {
  readonly name: string
  readonly characters: readonly string[]
}

/**
 * Writes each face once for the whole book, with the glyphs that any part uses. Where the bytes do not allow it (another
 * version of a face under the same name) there are as many fonts as versions.
 *
 * @returns number of the object of each part's fonts, and what the fonts are
 */
export function uniteFonts(
  parts: readonly PackedPart[],
  writer: FileWriter,
): { readonly numbers: readonly (readonly number[])[]; readonly fonts: readonly BoundFont[] } {
  const families = new Map<string, Family[]>()
  const numbers = parts.map(({ part, streams }) =>
    part.fonts.map((font) => {
      const outlines = readTrueType(inflateSync(streams[font.program] ?? new Uint8Array()))
      if (outlines === undefined) throw new Error(`Unexpected font program of ${font.name}, expected TrueType outlines`)
      const key = `${font.name} ${font.descriptor}`
      const known = families.get(key) ?? []
      families.set(key, known)
      const same = known.find(({ subsets: [first] }) => first !== undefined && agrees(first, { font, outlines }))
      if (same !== undefined) same.subsets.push({ font, outlines })
      else known.push({ number: writer.reserve(), subsets: [{ font, outlines }] })
      return (same ?? known.at(-1))?.number ?? 0
    }),
  )
  const all = [...families.values()].flat()
  for (const family of all) writeFont(family, writer)
  const fonts = all.map(({ subsets }) => ({
    name: subsets[0]?.font.name ?? '',
    characters: [...new Set(subsets.flatMap(({ font }) => font.unicode.map(([, said]) => said)))],
  }))
  return { numbers, fonts }
}

function agrees(one: Subset, other: Subset): boolean {
  return sameFace(one.outlines, other.outlines)
}

function writeFont({ number, subsets }: Family, writer: FileWriter): void {
  const [{ font }] = subsets as [Subset] // A family begins with one.
  const program = uniteOutlines(subsets.map(({ outlines }) => outlines))
  const name = writeName(`${tagOf(program)}+${font.name}`)
  const stream = writer.addStream(`/Filter/FlateDecode/Length1 ${program.length}`, deflate(program))
  const unicode = new Map(subsets.flatMap(({ font: { unicode: pairs } }) => pairs))
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
