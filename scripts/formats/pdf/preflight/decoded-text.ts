import { decodePDFRawStream, type PDFRawStream } from 'pdf-lib'

/** What a stream says, as Latin-1: a character a byte. */
export function decodedText(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}
