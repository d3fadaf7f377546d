import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from 'pdf-lib'
import { decodedText } from './decoded-text.ts'
import { isRgb } from './is-rgb.ts'
import { type Box, joined, type Matrix, placed, shared } from './box.ts'
import type { Reader } from './reader.ts'
import { drawnNamed, type Resources } from './resources.ts'

/** Reads a group's own content; `readMarks`, which is handed over so that the two files do not need each other. */
export type ReadGroup = (text: string, resources: Resources, ctm: Matrix, clip: Box) => void

/** A picture, or a group (ISO 32000-1 §8.9, §8.10), that a page draws by name. */
export function drawNamed(reader: Reader, word: string, readGroup: ReadGroup): void {
  const drawn = drawnNamed(reader.resources, word)
  if (drawn === undefined) return
  if (drawn.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) return drawPicture(reader, drawn)
  const { ctm, clip } = reader.state
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersAt(drawn.dict, 'Matrix')
  const inner = joined([a, b, c, d, e, f], ctm)
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(drawn.dict, 'BBox')
  const within = shared(placed({ left, bottom, right, top }, inner), clip)
  const own = drawn.dict.lookup(PDFName.of('Resources'))
  if (within === undefined) return
  const { fonts } = reader.resources
  readGroup(decodedText(drawn), { dict: own instanceof PDFDict ? own : undefined, fonts }, inner, within)
}

/** A picture fills the unit square of its space. */
function drawPicture({ state: { ctm, clip }, marks }: Reader, picture: PDFRawStream): void {
  const box = shared(placed({ left: 0, bottom: 0, right: 1, top: 1 }, ctm), clip)
  if (box === undefined) return
  const [width = 1] = numbersAt(picture.dict, 'Width')
  const [height = 1] = numbersAt(picture.dict, 'Height')
  const [across, up] = [Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3])]
  marks.pictures.push({ box, width, height, density: Math.min((width / across) * 72, (height / up) * 72) })
  marks.art.push(box)
  if (isRgb(picture)) marks.colours.colour = true
  if (picture.dict.has(PDFName.of('SMask'))) marks.transparent = true
}

/** The numbers of an array, or a number alone. */
function numbersAt(dict: PDFDict, key: string): number[] {
  const value = dict.lookup(PDFName.of(key))
  const all = value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at)) : [value]
  return all.flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []))
}
