import { decodePDFRawStream, PDFArray, type PDFDocument, type PDFPage, PDFRawStream } from 'pdf-lib'
import { type Box, identity } from './box.ts'
import { type Marks, noMarks } from './marks.ts'
import { readMarks } from './read-marks.ts'
import type { Resources } from './resources.ts'

/** What a finished page is and shows. Boxes in pt. */
export interface PageFacts {
  /** From 1, as a printer counts: odd pages lie on the right. */
  readonly number: number
  readonly media: Box
  readonly trim: Box
  readonly bleed: Box
  readonly marks: Marks
}

/** Reads every page. Fonts that were used are left in `fonts`. */
export function pageFacts(document: PDFDocument, fonts: Resources['fonts']): PageFacts[] {
  return document.getPages().map((page, index): PageFacts => {
    const marks = noMarks()
    readMarks(contentOf(page), { dict: page.node.Resources(), fonts }, identity, marks)
    return {
      number: index + 1,
      media: boxOf(page.getMediaBox()),
      trim: boxOf(page.getTrimBox()),
      bleed: boxOf(page.getBleedBox()),
      marks,
    }
  })
}

/** Several streams are one, with space between (ISO 32000-1 §7.8.2). */
function contentOf({ node }: PDFPage): string {
  const contents = node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents]
  return streams
    .map((stream) => {
      if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
      return ''
    })
    .join('\n')
}

function boxOf({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>): Box {
  return { left: x, bottom: y, right: x + width, top: y + height }
}
