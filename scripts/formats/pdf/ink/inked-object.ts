import { deflate } from '../../../base/deflate.ts'
import { contentOperations } from '../content-operations.ts'
import { applyEdits } from '../edits.ts'
import { inflated } from '../objects/inflated.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { as, entry, itemsOf, nameOf, numberOf, type PdfDict, type PdfObject, type PdfValue } from '../objects/value.ts'
import { greyValue } from './grey-value.ts'
import { type Ink, inkEdits } from './ink-edits.ts'
import { luminanceOf, weights } from './luminance.ts'

/**
 * An object of a print in other ink. Groups and patterns say greys as greys; in black, pictures of RGB are grey ones, and
 * so are gradients (`grey-value.ts`) and the programs of their colours. A JPEG keeps its pixels, which nobody reads here.
 */
export function inkedObject(object: PdfObject, file: PdfFile, ink: Ink): PdfObject {
  const dict = as('dict', object.value)
  if (dict === undefined || object.stream === undefined)
    return ink === 'black' ? { ...object, value: greyValue(object.value) } : object
  const kind = nameOf(entry(dict, 'Subtype'))
  if (kind === 'Form' || dict.entries.has('PaintType')) return inkedContent(object, dict, ink)
  if (ink === 'full') return object
  if (kind === 'Image') return greyImage(object, dict, file)
  if (entry(dict, 'FunctionType') === 4 && itemsOf(entry(dict, 'Range')).length === 6) return greyProgram(object, dict)
  return object
}

function textOf(object: PdfObject): string {
  return Buffer.from(inflated(object)).toString('latin1')
}

/** A stream with other bytes, and entries that say so. */
function written(dict: PdfDict, bytes: Uint8Array, changed: readonly [string, PdfValue][] = []): PdfObject {
  const entries = new Map([...dict.entries].filter(([key]) => key !== 'DecodeParms'))
  for (const [key, value] of changed) entries.set(key, value)
  const stream = deflate(bytes)
  entries.set('Filter', { kind: 'name', name: 'FlateDecode' }).set('Length', stream.length)
  return { value: { kind: 'dict', entries }, stream }
}

function inkedContent(object: PdfObject, dict: PdfDict, ink: Ink): PdfObject {
  const text = textOf(object)
  const edits = inkEdits({ text, operations: contentOperations(text) ?? [] }, ink)
  const value = ink === 'black' ? greyValue(dict) : dict
  const own = as('dict', value) ?? dict
  if (edits.length === 0) return { ...object, value: own }
  return written(own, Buffer.from(applyEdits(text, edits), 'latin1'))
}

function greyImage(object: PdfObject, dict: PdfDict, file: PdfFile): PdfObject {
  const filter = nameOf(file.get(dict, 'Filter'))
  if (!isRgb(dict, file) || numberOf(file.get(dict, 'BitsPerComponent')) !== 8 || filter === 'DCTDecode') return object
  const pixels = inflated(object)
  const grey = new Uint8Array(Math.floor(pixels.length / 3))
  for (let at = 0; at < grey.length; at++)
    grey[at] = Math.round(luminanceOf(pixels[3 * at] ?? 0, pixels[3 * at + 1] ?? 0, pixels[3 * at + 2] ?? 0))
  return written(dict, grey, [['ColorSpace', { kind: 'name', name: 'DeviceGray' }]])
}

/** Whether a picture's pixels have three parts: DeviceRGB, or a profile of three (ISO 32000-1 §8.6.5.5). */
function isRgb(dict: PdfDict, file: PdfFile): boolean {
  const space = file.get(dict, 'ColorSpace')
  if (nameOf(space) === 'DeviceRGB') return true
  const [kind, profile] = itemsOf(space)
  return nameOf(kind) === 'ICCBased' && numberOf(file.get(profile, 'N')) === 3
}

/** A program in the PostScript of PDF (§7.10.5) leaves red, green and blue on the stack; the last words weigh them. */
function greyProgram(object: PdfObject, dict: PdfDict): PdfObject {
  const weigh = ` ${weights.blue} mul exch ${weights.green} mul add exch ${weights.red} mul add }`
  const text = textOf(object).replace(/\}\s*$/, weigh)
  return written(dict, Buffer.from(text, 'latin1'), [['Range', { kind: 'array', items: [0, 1] }]])
}
