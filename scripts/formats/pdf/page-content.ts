import { decodePDFRawStream, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from 'pdf-lib'
import { contentOperations, type Operation } from './content-operations.ts'

/** The content of a page as text and operations. */
export interface PageContent {
  readonly page: PDFPage
  readonly text: string
  readonly operations: readonly Operation[]
}

/** Reads the content stream of each page; pages with several streams or with unknown syntax are left out. */
export function pageContents(document: PDFDocument): PageContent[] {
  return document.getPages().flatMap((page) => {
    const stream = page.node.Contents()
    if (!(stream instanceof PDFRawStream)) return []
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const operations = contentOperations(text)
    return operations === undefined ? [] : [{ page, text, operations }]
  })
}

/** Puts a new content stream into the place of a page's old one. */
export function replaceContent(document: PDFDocument, page: PDFPage, text: string): void {
  const ref = page.node.get(PDFName.of('Contents'))
  const stream = document.context.flateStream(Buffer.from(text, 'latin1'))
  if (ref instanceof PDFRef) document.context.assign(ref, stream)
  else page.node.set(PDFName.of('Contents'), document.context.register(stream))
}
