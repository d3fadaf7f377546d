import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
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
  let text = ''
  for (let number = start; number < end; number++) {
    const page = await reader.getPage(number + 1)
    text += await textOf(page)
    page.cleanup()
  }
  return { words: wordsIn(joined(text)) }
}

/** A page's content as it is read, its running heads and folios left out: they are artifacts (ISO 32000-1 §14.8.2.2). */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  let text = ''
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push('tag' in item ? String(item.tag) : '')
    } else if (!open.includes('Artifact')) text += item.str + (item.hasEOL ? '\n' : '')
  }
  return `${text}\n`
}

/** A word that a line or a page divides, in one piece. Its own hyphen cannot be told from one that dividing put there. */
export function joined(text: string): string {
  return text.replaceAll(/[-\u2010\u00AD]\s*\n\s*(?=\p{Ll})/gu, '')
}
