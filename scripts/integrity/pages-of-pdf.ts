import { pageText } from './page-text.ts'
import { joined, readPdf } from './said-in-pdf.ts'
import { wordsIn } from './token.ts'

/** A page of a finished PDF. */
export interface PdfPage {
  /** Its page label (ISO 32000-1 §12.4.2): `iv`, `12`. */
  readonly folio: string
  /** What it says, as it can be compared; without notes, running heads and folios. */
  readonly words: readonly string[]
}

/** Reads the pages of a finished PDF, in order. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  return await readPdf(bytes, async (reader) => {
    const labels = (await reader.getPageLabels()) ?? []
    const pages: PdfPage[] = []
    for (let number = 1; number <= reader.numPages; number++) {
      const page = await reader.getPage(number)
      pages.push({ folio: labels[number - 1] ?? String(number), words: wordsIn(joined((await pageText(page)).main)) })
      page.cleanup()
    }
    return pages
  })
}
