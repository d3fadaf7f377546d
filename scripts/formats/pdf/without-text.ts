import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'

/**
 * A PDF without a single composite font shows no text: a Chromium that finds no font of the system's gives up on the
 * book's own ones as well, and prints empty pages without a word.
 */
export function withoutText(document: PDFDocument): VFileMessage[] {
  const hasFont = document.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type0'))
  if (hasFont) return []
  return [
    message({
      severity: 'error',
      ruleId: 'pdf-without-text',
      reason: 'Unexpected PDF without text, expected the words of the book.',
      note: 'The browser found no fonts on this machine. Install any font and fontconfig, or let Octavo use its own Chromium; `octavo doctor` shows what was found.',
    }),
  ]
}
