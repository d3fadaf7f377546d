import { decodePDFRawStream, PDFArray, PDFName, PDFNumber, type PDFContext, PDFRawStream } from 'pdf-lib'
import { luminanceOf } from './luminance.ts'

const name = (words: string): PDFName => PDFName.of(words)

/**
 * An RGB picture of eight bits as a grey one; undefined for pictures that are grey already and for JPEG, whose pixels
 * are read nowhere here. What the picture lets through (its soft mask) stays.
 */
export function greyImage(context: PDFContext, image: PDFRawStream): PDFRawStream | undefined {
  const { dict } = image
  if (!isRgb(image) || dict.lookup(name('BitsPerComponent'))?.toString() !== '8') return undefined
  const filter = dict.lookup(name('Filter'))
  if (filter !== undefined && filter !== name('FlateDecode')) return undefined
  const pixels = decodePDFRawStream(image).decode()
  const grey = new Uint8Array(Math.floor(pixels.length / 3))
  for (let at = 0; at < grey.length; at++)
    grey[at] = Math.round(luminanceOf(pixels[3 * at] ?? 0, pixels[3 * at + 1] ?? 0, pixels[3 * at + 2] ?? 0))
  const made = context.flateStream(grey)
  for (const [key, value] of dict.entries())
    if (!/^\/(?:Length|Filter|DecodeParms)$/.test(key.toString())) made.dict.set(key, value)
  made.dict.set(name('ColorSpace'), name('DeviceGray'))
  return made
}

/** Whether its pixels have three parts: DeviceRGB, or a profile of three (ISO 32000-1 §8.6.5.5). */
export function isRgb({ dict }: PDFRawStream): boolean {
  const space = dict.lookup(name('ColorSpace'))
  if (space === name('DeviceRGB') || space === name('CalRGB')) return true
  if (!(space instanceof PDFArray)) return false
  const profile = space.lookup(0) === name('ICCBased') ? space.lookup(1) : undefined
  const parts = profile instanceof PDFRawStream ? profile.dict.lookup(name('N')) : undefined
  return space.lookup(0) === name('CalRGB') || (parts instanceof PDFNumber && parts.asNumber() === 3)
}
