import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { Heading } from '../../../../scripts/book/headings.ts'
import type { Chapter } from '../../../../scripts/book/book.ts'
import type { TargetId } from '../../../../scripts/book/names.ts'
import { plainBook } from '../fixture.ts'
import { bindPrints } from './bind-prints.ts'
import { openPrinter } from './print-page.ts'

const folder = path.join(import.meta.dirname, 'cases')
const frame = readFileSync(path.join(folder, 'frame.html'), 'utf8')
const names = ['figures', 'links', 'pieces', 'tables']
const [chapter] = plainBook.book.chapters as [Chapter] // It has four.

/** Bound as a book of a front page and chapters: outline, page labels and the words of each page. */
test('a book is found by its outline, its labels and its words', async () => {
  const printer = await openPrinter()
  const prints: Uint8Array[] = []
  for (const name of names) {
    const body = readFileSync(path.join(folder, `${name}.html`), 'utf8')
    prints.push(await printer.print(frame.replace('BODY', () => body)))
  }
  await printer.close()
  const headings = names.map((name, index): Heading => {
    const id = `octavo-${index + 1}` as TargetId
    const inner = { depth: 1, chapter, title: [], text: 'Below', children: [] }
    const children = name === 'links' ? [{ ...inner, id: 'here' as TargetId }] : []
    return { id, depth: 0, chapter, title: [], text: name, children }
  })
  let page = 0
  const destinations = new Map([['here', { page: 1, x: 0, y: 50 }]])
  for (const [index, print] of prints.entries()) {
    destinations.set(`octavo-${index + 1}`, { page, x: 0, y: 100 })
    const reader = await getDocument({ data: print.slice(), verbosity: 0 }).promise
    page += reader.numPages
    await reader.destroy()
  }
  const { bytes } = await bindPrints(prints, { headings, destinations, frontPages: 1 })
  const reader = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const text = [await outlineOf(reader), ...(await pagesOf(reader))].join('\n')
  await reader.destroy()
  await expect(text).toMatchFileSnapshot(path.join(folder, 'book.txt'))
}, 60_000)

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function outlineOf(reader: PDFDocumentProxy): Promise<string> {
  const lines: string[] = []
  const visit = async (items: Outline, depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      const target: readonly unknown[] | null = typeof dest === 'string' ? await reader.getDestination(dest) : dest
      const page = await reader.getPageIndex(target?.[0] as Parameters<typeof reader.getPageIndex>[0]) // The page of a destination.
      lines.push(`${'  '.repeat(depth)}${title} → page ${page + 1}\n`)
      await visit(inner as Outline, depth + 1) // pdf.js types items below as any.
    }
  }
  await visit(await reader.getOutline(), 0)
  return lines.join('')
}

async function pagesOf(reader: PDFDocumentProxy): Promise<string[]> {
  const labels = (await reader.getPageLabels()) ?? []
  return await Promise.all(
    Array.from({ length: reader.numPages }, async (_, index) => {
      const { items } = await (await reader.getPage(index + 1)).getTextContent()
      const words = items.flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : [])).join('')
      return `── page ${index + 1}, labelled ${labels[index] ?? 'nothing'}\n${words}\n`
    }),
  )
}
