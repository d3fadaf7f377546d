import { decodePDFRawStream, PDFArray, type PDFDocument, PDFRawStream } from 'pdf-lib'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Packed, PackTools } from '../../../scripts/book/format.ts'
import type { RenderedBook } from '../../../scripts/book/rendered.ts'
import { pdf } from '../../../scripts/formats/pdf/pdf.ts'
import { output, theme } from './fixture.ts'

export async function build(book: RenderedBook, tools: PackTools = {}): Promise<Packed> {
  const { package: files } = await pdf.assemble(book, theme, output)
  return await pdf.pack(files, book, output, tools)
}

interface Run {
  readonly str: string
  readonly hasEOL: boolean
}

/** The text of each page, running head first and folio last, words divided at line ends joined again. */
export async function textOf(reader: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = []
  for (let number = 1; number <= reader.numPages; number++) {
    const { items } = await (await reader.getPage(number)).getTextContent()
    const runs = items.filter((item): item is typeof item & Run & { transform: number[] } => 'str' in item)
    // Margin boxes are painted first; the folio at the foot is read last.
    const foot = runs.filter(({ transform, str }) => (transform[5] ?? 0) < 50 && str !== '')
    const rest = runs.filter((run) => !foot.includes(run))
    const text = [rest, foot]
      .map((part) => part.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
      .join('\n')
    pages.push(
      text
        .replaceAll(/[-\u2010\u00AD]\n/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
  }
  return pages
}

export interface Tag {
  readonly type: string
  readonly alt?: string | undefined
  /** Of the marked sequences directly inside. */
  readonly text: string
  readonly children: readonly Tag[]
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** The structure tree, the trees of all pages laid over each other in the order of the document. */
export async function tagsOf(reader: PDFDocumentProxy): Promise<Tag> {
  const pages: Tag[] = []
  for (let number = 1; number <= reader.numPages; number++) {
    const page = await reader.getPage(number)
    const words = new Map<string, string>()
    let open: (string | undefined)[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const id = open.findLast((mark) => mark !== undefined)
        if (id !== undefined) words.set(id, (words.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
      else open.push(item.id)
    }
    const toTag = ({ role = '', alt, children = [] }: Node): Tag => ({
      type: role,
      alt,
      text: children.map(({ id }) => words.get(id ?? '') ?? '').join(''),
      children: children.filter((child) => child.role !== undefined).map(toTag),
    })
    const tree = (await page.getStructTree()) as Node | null
    for (const top of tree?.children ?? []) pages.push(toTag(top))
  }
  return { type: pages[0]?.type ?? '', text: '', children: pages.flatMap(({ children }) => children) }
}

/** The content of each page of a file: all its streams, decoded. */
export function contentOf(document: PDFDocument): string[] {
  return document.getPages().map(({ node }) => {
    const contents = node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
    return streams
      .map((stream) => document.context.lookup(stream))
      .map((stream) => (stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array()))
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('\n')
  })
}
