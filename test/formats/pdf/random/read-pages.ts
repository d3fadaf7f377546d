import { pageText } from '../../../../scripts/integrity/page-text.ts'
import { readPdf } from '../../../../scripts/integrity/said-in-pdf.ts'

/** A page of a finished PDF: what it says apart from artifacts, and how far its letters stand from its edges, in pt. */
export interface ReadPage {
  readonly text: string
  /** The least distance of any letter from any edge; negative for one outside. */
  readonly margin: number
}

export async function readPages(bytes: Uint8Array): Promise<ReadPage[]> {
  return await readPdf(bytes, async (reader) => {
    const pages: ReadPage[] = []
    for (let number = 1; number <= reader.numPages; number++) {
      const page = await reader.getPage(number)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const { items } = await page.getTextContent()
      const distances = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x, y] = item.transform.map(Number)
        return [(x ?? 0) - left, right - (x ?? 0) - item.width, (y ?? 0) - bottom, top - (y ?? 0)]
      })
      pages.push({ text: (await pageText(page)).whole, margin: Math.min(...distances) })
      page.cleanup()
    }
    return pages
  })
}
