import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pageText } from './page-text.ts'
import type { Said } from './said.ts'
import { wordsIn } from './token.ts'

/**
 * Reads a finished PDF back, document by document: from the page on which a document's target stands to that of the
 * next one. Words are those of the pages' content in its own order, divided words joined, glyphs of formulas among them.
 *
 * @param targets ids of the documents' first headings, in the order of the book
 * @returns by target; absent for one that the PDF does not know
 */
export async function saidInPdf(bytes: Uint8Array, targets: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  return await readPdf(bytes, async (reader) => {
    const starts: { target: string; page: number }[] = []
    for (const target of targets) {
      const page = await pageOf(reader, target)
      if (page !== undefined) starts.push({ target, page })
    }
    const said = new Map<string, Said>()
    for (const [at, { target, page }] of starts.entries()) {
      const end = starts.slice(at + 1).find((next) => next.page > page)?.page ?? reader.numPages
      said.set(target, await saidOnPages(reader, page, end))
    }
    return said
  })
}

/** Opens a PDF for as long as it is read. */
export async function readPdf<Value>(
  bytes: Uint8Array,
  read: (reader: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  // Loaded when it is needed: it takes half a second, and replaces parts of the language (`push`) by slow ones of its own.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false })
  try {
    return await read(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** 0-based page of a named destination. */
async function pageOf(reader: PDFDocumentProxy, target: string): Promise<number | undefined> {
  const destination: unknown[] | null = await reader.getDestination(target)
  const page = destination?.[0]
  if (typeof page !== 'object' || page === null || !('num' in page) || !('gen' in page)) return undefined
  return await reader.getPageIndex({ num: Number(page.num), gen: Number(page.gen) })
}

async function saidOnPages(reader: PDFDocumentProxy, start: number, end: number): Promise<Said> {
  const said = { whole: '', notes: '', floats: '', flow: '' }
  for (let number = start; number < end; number++) {
    const page = await reader.getPage(number + 1)
    const { whole, notes, floats, flow } = await pageText(page)
    said.whole += whole
    said.notes += notes
    said.floats += floats
    said.flow += flow
    page.cleanup()
  }
  const words = (text: string): string[] => wordsIn(joined(text))
  return { words: words(said.whole), flow: words(said.flow), apart: [words(said.notes), words(said.floats)] }
}

/** A word that a line or a page divides, in one piece. Its own hyphen cannot be told from one that dividing put there. */
export function joined(text: string): string {
  return text.replaceAll(/[-\u2010\u00AD]\s*\n\s*(?=\p{Ll})/gu, '')
}
