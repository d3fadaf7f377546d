import { PDFDocument } from 'pdf-lib'
import type { BindRequest, Bound } from '../bind/request.ts'

/** A stand-in: all pages in order, with what lies under them, untagged. */
export async function bindParts({ parts, pages, furniture, output }: BindRequest): Promise<Bound> {
  const book = await PDFDocument.create({ updateMetadata: false })
  const size: [number, number] = [(output.page.width / 25.4) * 72, (output.page.height / 25.4) * 72]
  const laid = furniture.bytes.length === 0 ? undefined : await PDFDocument.load(furniture.bytes)
  const texts = new Map<number, { source: PDFDocument; index: number }>()
  for (const { bytes, first, layout, name } of parts) {
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    if (source.getPageCount() !== layout.pages.length)
      throw new Error(`${name} has ${source.getPageCount()} pages, expected ${layout.pages.length}`)
    for (let index = 0; index < source.getPageCount(); index++) texts.set(first + index, { source, index })
  }
  for (let number = 0; number < pages; number++) {
    const page = book.addPage(size)
    const under = furniture.under.get(number)
    if (laid !== undefined && under !== undefined) page.drawPage(await book.embedPage(laid.getPage(under)))
    const text = texts.get(number)
    const content = text?.source.getPage(text.index)
    if (content?.node.Contents() !== undefined) page.drawPage(await book.embedPage(content))
  }
  return { bytes: await book.save(), messages: [] }
}
