import { PDFArray, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'

const name = (words: string): PDFName => PDFName.of(words)

/** Whether a picture's pixels have three parts: DeviceRGB, or a profile of three (ISO 32000-1 §8.6.5.5). */
export function isRgb({ dict }: PDFRawStream): boolean {
  const space = dict.lookup(name('ColorSpace'))
  if (space === name('DeviceRGB') || space === name('CalRGB')) return true
  if (!(space instanceof PDFArray)) return false
  const profile = space.lookup(0) === name('ICCBased') ? space.lookup(1) : undefined
  const parts = profile instanceof PDFRawStream ? profile.dict.lookup(name('N')) : undefined
  return space.lookup(0) === name('CalRGB') || (parts instanceof PDFNumber && parts.asNumber() === 3)
}
