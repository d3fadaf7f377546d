import type { PdfFile } from '../objects/read-file.ts'
import { as, entry, itemsOf, nameOf, type PdfDict, type PdfRef, type PdfValue } from '../objects/value.ts'
import { writeValue } from '../objects/write-value.ts'
import { type PartFont, readPartFont } from './part-font.ts'
import { type EmbeddedFont, type PartObject, partOfSign } from './part.ts'

/** Takes objects out of a print, each with all that it refers to. */
export interface PartObjects {
  readonly objects: PartObject[]
  readonly fonts: EmbeddedFont[]
  /** A value as text, references as `Part` says. */
  readonly take: (value: PdfValue) => string
}

/**
 * @param known fonts that pages show text in, by their object
 * @param keep puts a stream's bytes by and gives its index
 */
export function partObjects(
  file: PdfFile,
  known: ReadonlyMap<number, PartFont>,
  keep: (bytes: Uint8Array) => number,
): PartObjects {
  const objects: PartObject[] = []
  const fonts: EmbeddedFont[] = []
  const taken = new Map<number, string>()

  const take = (value: PdfValue): string => writeValue(value, reference)
  const reference = (number: number): string => {
    const found = taken.get(number)
    if (found !== undefined) return found
    const made = takeFont(number) ?? takeObject(number)
    taken.set(number, made)
    return made
  }
  const takeObject = (number: number): string => {
    const { value, stream } = file.object(number)
    if (stream === undefined) return `\u0001${objects.push({ text: take(value) }) - 1}\u0001`
    const dict = as('dict', value)
    const text = take(without(dict, ['Length']))
    return `\u0001${objects.push({ text: text.slice(2, -2), stream: keep(stream) }) - 1}\u0001`
  }
  const takeFont = (number: number): string | undefined => {
    const font = file.object(number).value
    if (nameOf(entry(font, 'Subtype')) !== 'Type0') return undefined
    const descendant = file.resolve(itemsOf(file.get(font, 'DescendantFonts'))[0])
    const descriptor = as('dict', file.get(descendant, 'FontDescriptor'))
    const program = as('ref', entry(descriptor, 'FontFile2'))
    if (nameOf(entry(descendant, 'Subtype')) !== 'CIDFontType2' || program === undefined) return undefined
    const stream = file.object(program.number).stream
    if (stream === undefined) return undefined
    const { widths, otherWidth, unicode, shown } = known.get(number) ?? readPartFont(file, font)
    // Glyphs in drawings that pages call by name count as shown. In `/W` a row may run on over glyphs that the subset lacks.
    const glyphs = [...new Set([...shown, ...unicode.keys()])].sort((a, b) => a - b)
    const embedded: EmbeddedFont = {
      name: (nameOf(entry(font, 'BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, ''),
      program: keep(stream),
      descriptor: take(without(descriptor, ['Type', 'FontName', 'FontFile2'])).slice(2, -2),
      widths: glyphs.map((glyph) => [glyph, widths.get(glyph) ?? otherWidth]),
      unicode: [
        ...unicode,
        ...glyphs.filter((glyph) => !unicode.has(glyph)).map((glyph) => [glyph, partOfSign] as const),
      ],
    }
    return `\u0002${fonts.push(embedded) - 1}\u0002`
  }
  return { objects, fonts, take }
}

function without(dict: PdfDict | undefined, keys: readonly string[]): PdfDict {
  return { kind: 'dict', entries: new Map([...(dict?.entries ?? [])].filter(([key]) => !keys.includes(key))) }
}

/** Numbers of annotations of a page. */
export function annotationsOf(file: PdfFile, page: PdfValue): PdfRef[] {
  return itemsOf(file.get(page, 'Annots')).flatMap((item) => as('ref', item) ?? [])
}
