import { type PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib'

/** Writes page labels (ISO 32000-1 §12.4.2): i, ii, … for the pages before the body, 1, 2, … from there. */
export function writePageLabels(document: PDFDocument, frontPages: number): void {
  const { context } = document
  const ranges: PDFObject[] = []
  if (frontPages > 0) ranges.push(PDFNumber.of(0), context.obj({ S: 'r' }))
  if (frontPages < document.getPageCount()) ranges.push(PDFNumber.of(frontPages), context.obj({ S: 'D' }))
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: context.obj(ranges) }))
}
