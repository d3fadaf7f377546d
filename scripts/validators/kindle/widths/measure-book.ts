import { attribute, elementsOf, textOf } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { WidthRow } from '../../../book/exhibits.ts'
import { fillsTheLine } from '../fills-the-line.ts'
import { isHtml } from '../tree.ts'
import { codeLines } from './code-widths.ts'
import { tooWideFor } from './kindle-pages.ts'
import { tableWidth } from './table-widths.ts'
import { typeScale } from './type-scale.ts'
import type { ContentDocument, KindleBook } from '../kindle-book.ts'

/** Rows that a report gets; in a book with more, the widest. */
const most = 5000

/**
 * How wide each equation, table and listing of the book is, against the pages of Kindles: equations as MathJax draws
 * them, tables at their narrowest, of each listing its widest line and all that some page would break. In reading order.
 */
export function measureBook(book: KindleBook): WidthRow[] {
  const rows = book.contents.filter(({ inSpine }) => inSpine).flatMap((document) => measureDocument(document, book))
  if (rows.length <= most) return rows
  const widest = new Set(rows.toSorted((a, b) => b.em - a.em).slice(0, most))
  return rows.filter((row) => widest.has(row))
}

function measureDocument(document: ContentDocument, book: KindleBook): WidthRow[] {
  const rows: WidthRow[] = []
  const scale = typeScale(book.cascade(document))
  const { has: isHidden } = book.hidden(document)
  const formula = (math: XmlElement): number | undefined => {
    const drawing = book.drawn.drawings.get(math)
    return drawing?.ok === true ? drawing.widthEm : undefined
  }
  const add = (kind: WidthRow['kind'], em: number, place: XmlElement['place'], excerpt: string): void => {
    const rounded = Math.round(em * 10) / 10
    const { line, column } = place
    rows.push({ kind, path: document.path, line, column, excerpt, em: rounded, tooWideFor: tooWideFor(rounded) })
  }
  for (const element of document.elements) {
    if (isHidden(element)) continue
    if (isHtml(element, 'table')) {
      const em = tableWidth(element, { scale, isHidden, formula })
      add('table', em, element.place, excerptOf(cellTexts(element)))
    } else if (isHtml(element, 'pre')) {
      const lines = codeLines(element, scale, isHidden)
      const widest = lines.toSorted((a, b) => b.em - a.em)[0]
      for (const line of lines) {
        if (line !== widest && tooWideFor(line.em).length === 0) continue
        add('code', line.em, line.place, excerptOf(line.text))
      }
    } else {
      const em = formula(element)
      if (em === undefined || [...elementsOf(element)].some(fillsTheLine)) continue
      const name = attribute(element, 'alttext') ?? ''
      add('equation', em * scale(element), element.place, excerptOf(name.trim() === '' ? textOf(element) : name))
    }
  }
  return rows
}

/** What the first cells say, no more than an excerpt needs: tables within tables would be read once for each around. */
function cellTexts(table: XmlElement): string {
  let text = ''
  for (const element of elementsOf(table)) {
    if (!isHtml(element, 'td', 'th')) continue
    text += `${text === '' ? '' : ' · '}${textOf(element).trim()}`
    if (text.length > 60) break
  }
  return text
}

function excerptOf(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded
}
