import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib'
import { luminanceOf, weights } from './luminance.ts'
import { decodedText } from './decoded-text.ts'

/**
 * Turns an RGB gradient into one of grey: its colour space, its background, and the functions that give its colours
 * (ISO 32000-1 §7.10, §8.7.4.5). Gradients between corners of a mesh are left, which no drawing in a browser makes.
 *
 * @param done functions that were turned before: gradients may share them
 */
export function greyShading(document: PDFDocument, shading: PDFDict, done: Set<PDFObject>): void {
  if (shading.lookup(PDFName.of('ColorSpace')) !== PDFName.of('DeviceRGB')) return
  const type = shading.lookup(PDFName.of('ShadingType'))
  if (!(type instanceof PDFNumber) || type.asNumber() > 3) return
  shading.set(PDFName.of('ColorSpace'), PDFName.of('DeviceGray'))
  greyArray(document, shading, 'Background')
  greyFunction(document, shading, done)
}

function greyFunction(document: PDFDocument, holder: PDFDict, done: Set<PDFObject>): void {
  const { context } = document
  const made = holder.lookup(PDFName.of('Function'))
  if (made === undefined || done.has(made)) return
  done.add(made)
  if (made instanceof PDFRawStream) return greyProgram(document, holder, made, done)
  if (!(made instanceof PDFDict)) return
  greyArray(document, made, 'C0')
  greyArray(document, made, 'C1')
  // A function that joins others has an array of them, and no colours of its own.
  for (const part of made.lookupMaybe(PDFName.of('Functions'), PDFArray)?.asArray() ?? [])
    greyFunction(document, context.obj({ Function: part }), done)
}

/** A program in the PostScript of PDF (§7.10.5) leaves red, green and blue on the stack; the last words weigh them. */
function greyProgram(document: PDFDocument, holder: PDFDict, program: PDFRawStream, done: Set<PDFObject>): void {
  const type = program.dict.lookup(PDFName.of('FunctionType'))
  if (!(type instanceof PDFNumber) || type.asNumber() !== 4) return
  const text = decodedText(program)
  const weigh = ` ${weights.blue} mul exch ${weights.green} mul add exch ${weights.red} mul add }`
  const stream = document.context.flateStream(Buffer.from(text.replace(/\}\s*$/, weigh), 'latin1'))
  for (const [name, value] of program.dict.entries())
    if (!/^\/(?:Length|Filter|DecodeParms)$/.test(name.toString())) stream.dict.set(name, value)
  stream.dict.set(PDFName.of('Range'), document.context.obj([0, 1]))
  const ref = holder.get(PDFName.of('Function'))
  if (ref instanceof PDFRef) document.context.assign(ref, stream)
  else holder.set(PDFName.of('Function'), document.context.register(stream))
  done.add(stream)
}

function greyArray(document: PDFDocument, holder: PDFDict, key: string): void {
  const parts = holder.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? []
  const numbers = parts.map((part) => (part instanceof PDFNumber ? part.asNumber() : Number.NaN))
  const [red = 0, green = 0, blue = 0] = numbers
  if (numbers.length === 3) holder.set(PDFName.of(key), document.context.obj([luminanceOf(red, green, blue)]))
}
