import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textOfString } from '../../../../scripts/formats/pdf/objects/text-string.ts'
import { type PdfFile, readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import { as, entry, itemsOf, nameOf, numberOf, type PdfValue } from '../../../../scripts/formats/pdf/objects/value.ts'

/** The structure tree as indented lines: an element with its attributes, and its own words as pdf.js reads them. */
export async function tagLines(bytes: Uint8Array, reader: PDFDocumentProxy): Promise<string> {
  const file = readPdf(bytes)
  const words = await wordsBySequence(reader)
  const lines: string[] = []
  const visit = (value: PdfValue | undefined, outerPage: number | undefined, depth: number): void => {
    const kid = file.resolve(value)
    const put = (line: string): void => void lines.push(`${'  '.repeat(depth)}${line}`)
    if (typeof kid === 'number') return put(JSON.stringify(words.get(`p${outerPage}R_mc${kid}`) ?? ''))
    const page = as('ref', entry(kid, 'Pg'))?.number ?? outerPage
    const mark = numberOf(entry(kid, 'MCID'))
    if (mark !== undefined) return put(JSON.stringify(words.get(`p${page}R_mc${mark}`) ?? ''))
    const object = entry(kid, 'Obj')
    if (object !== undefined) return put(`→ ${linkOf(file, object)}`)
    put([nameOf(entry(kid, 'S')) ?? '?', ...attributesOf(file, kid)].join(' '))
    const kids = file.get(kid, 'K')
    for (const inner of as('array', kids)?.items ?? (kids === undefined ? [] : [kids])) visit(inner, page, depth + 1)
  }
  visit(entry(file.get(entry(file.trailer, 'Root'), 'StructTreeRoot'), 'K'), undefined, 0)
  return `${lines.join('\n')}\n`
}

function attributesOf(file: PdfFile, element: PdfValue | undefined): string[] {
  const said = (key: string): string[] => {
    const string = as('string', file.get(element, key))
    return string === undefined ? [] : [`${key}=${JSON.stringify(textOfString(string.bytes))}`]
  }
  const cell = [...(as('dict', file.get(element, 'A'))?.entries ?? [])].flatMap(([key, value]) => {
    if (key === 'O') return []
    // Whole points: what a font of another machine moves is less.
    const ids = itemsOf(value).map((item) => as('string', item)?.bytes ?? String(Math.round(Number(item))))
    return [`${key}=${ids.length > 0 ? ids.join('+') : (nameOf(value) ?? numberOf(value) ?? '?')}`]
  })
  return [...said('Alt'), ...said('Lang'), ...said('ID'), ...cell]
}

function linkOf(file: PdfFile, object: PdfValue): string {
  const uri = as('string', file.get(file.get(object, 'A'), 'URI'))?.bytes
  const name = as('string', file.get(object, 'Dest'))?.bytes
  const said = as('string', file.get(object, 'Contents'))
  return `${uri ?? `#${Buffer.from(name ?? '', 'latin1').toString('utf8')}`} ${JSON.stringify(textOfString(said?.bytes ?? ''))}`
}

async function wordsBySequence(reader: PDFDocumentProxy): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  for (let number = 1; number <= reader.numPages; number++) {
    const { items } = await (await reader.getPage(number)).getTextContent({ includeMarkedContent: true })
    let open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((mark) => mark !== undefined)
        if (id !== undefined) words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? '⏎' : ''))
      } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
      else open.push(item.id)
    }
  }
  return words
}
