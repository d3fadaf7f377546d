import type { Element, ElementContent, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { classesOf } from '../../../scripts/formats/pdf/visit.ts'
import { formula } from './formula.ts'

/** A book in Typst's language, with the drawings it names. */
export interface TypstBook {
  readonly main: string
  readonly drawings: ReadonlyMap<string, string>
}

/** State of one conversion. */
interface Book {
  readonly drawings: Map<string, string>
  readonly notes: Map<string, Element>
  readonly ids: Set<string>
  readonly called: Set<string>
}

const preamble = `#set document(title: "A book")
#set page(width: 177.8mm, height: 254mm, margin: (inside: 22mm, outside: 18mm, top: 20mm, bottom: 22mm), numbering: "1",
  header: context { let found = query(selector(heading.where(level: 1)).before(here())); if found.len() > 0 { found.last().body } })
#set text(font: "Source Serif 4", size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true, leading: 0.78em, spacing: 0.78em, first-line-indent: 1.2em)
#show raw: set text(font: "Source Code Pro", size: 8.6pt)
#show math.equation: set text(font: "STIX Two Math")
#show heading: set text(font: "Source Sans 3")
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#show table.cell: set text(font: "Source Sans 3", size: 9pt)
#show table.cell: set par(justify: false)
#set table(stroke: (x: none, y: 0.4pt))
#set figure(numbering: none, supplement: none)
#let underlined(id, body) = context { if query(label(id)).len() > 0 { link(label(id), body) } else { body } }
#let folio(id) = context { let found = query(label(id)); if found.len() > 0 [#counter(page).at(found.first().location()).first()] }
#show figure.where(kind: raw): set block(breakable: true)
#show figure.where(kind: table): set block(breakable: true)
`

/**
 * Turns the assembled document into an equivalent Typst source: headings, paragraphs, emphasis, links, lists, notes, tables,
 * figures, listings with the colours of their tokens, formulas, contents and page numbers. Left out: the look of boxes but
 * for a frame, initials, tokens of the theme, table widths, floats, the index' two columns, lists of figures.
 */
export function typstSource(html: string): TypstBook {
  const tree = fromHtml(html.replaceAll('\u00AD', ''))
  const book: Book = { drawings: new Map(), notes: new Map(), ids: new Set(), called: new Set() }
  gather(tree, book)
  return { main: preamble + convert(tree, book), drawings: book.drawings }
}

function gather(node: Nodes, book: Book): void {
  if (node.type === 'element') {
    const { id } = node.properties
    if (typeof id === 'string') book.ids.add(id)
    if (typeof id === 'string' && /note-\d+$/.test(id)) book.notes.set(id, node)
  }
  if ('children' in node) for (const child of node.children) gather(child, book)
}

function convert(node: Nodes, book: Book): string {
  if (node.type === 'text') return escaped(node.value)
  if (node.type === 'root') return within(node.children, book)
  if (node.type !== 'element') return ''
  const { tagName, properties } = node
  if (properties['hidden'] !== undefined && properties['hidden'] !== null) return ''
  const inner = (): string => within(node.children, book)
  const labelled = (text: string): string => text + labelOf(node, book)
  switch (tagName) {
    case 'head':
    case 'script':
    case 'style':
      return ''
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return `\n#heading(level: ${tagName.slice(1)})[${inner()}]${labelOf(node, book)}\n\n`
    case 'p':
      return `\n${inner()}\n\n`
    case 'em':
    case 'i':
      return `#emph[${inner()}]`
    case 'strong':
    case 'b':
      return `#strong[${inner()}]`
    case 'code':
    case 'samp':
      return `#raw(${JSON.stringify(textIn(node))})`
    case 'pre':
      return `\n#block(fill: luma(240), inset: 6pt, width: 100%)[#set align(left)\n#set par(justify: false, first-line-indent: 0pt)\n${code(node)}]\n`
    case 'math':
      return formula(node)
    case 'svg':
      return drawing(node, book)
    case 'a':
      return link(node, book)
    case 'ul':
      return list(node, 'list', book)
    case 'ol':
      return list(node, 'enum', book)
    case 'dt':
      return `\n#strong[${inner()}]\n\n`
    case 'dd':
    case 'blockquote':
      return `\n#pad(left: 1.4em)[${inner()}]\n\n`
    case 'br':
      return ' \\ '
    case 'table':
      return table(node, book)
    case 'figure':
      return figure(node, book)
    case 'aside':
      return classesOf(node).includes('note') || book.notes.has(String(properties['id'])) ? '' : frame(inner())
    case 'section':
      return classesOf(node).includes('notes') ? '' : `${inner()}\n`
    case 'div':
      return labelled(`\n${inner()}\n`)
    default:
      return properties['dataFolio'] === undefined ? inner() : folio(String(properties['dataFolio']), book)
  }
}

function within(children: readonly Nodes[], book: Book): string {
  return children.map((child) => convert(child, book)).join('')
}

function frame(inner: string): string {
  return `\n#block(stroke: 0.5pt, inset: 8pt, width: 100%)[${inner}]\n`
}

function labelOf({ properties: { id } }: Element, book: Book): string {
  return typeof id === 'string' && book.ids.has(id) ? ` #label(${JSON.stringify(id)})` : ''
}

function link(node: Element, book: Book): string {
  const href = node.properties['href'] ?? ''
  const inner = within(node.children, book)
  const id = href.slice(1)
  if (classesOf(node).includes('note-number')) return ''
  const note = href.startsWith('#') ? book.notes.get(id) : undefined
  if (note !== undefined && classesOf(node).includes('note-call')) {
    if (book.called.has(id)) return `#super[${inner}]`
    book.called.add(id)
    return `#footnote[${within(note.children, book).trim()}]`
  }
  if (href.startsWith('#')) return `#underlined(${JSON.stringify(id)})[${inner}]`
  return href === '' ? inner : `#link(${JSON.stringify(href)})[${inner}]`
}

function folio(id: string, book: Book): string {
  return book.ids.has(id) ? `#folio(${JSON.stringify(id)})` : ''
}

function list(node: Element, kind: string, book: Book): string {
  const items = node.children.flatMap((child) =>
    child.type === 'element' ? [`[${within(child.children, book).trim()}]`] : [],
  )
  return items.length === 0 ? '' : `\n#${kind}(${items.join(', ')})\n`
}

function figure(node: Element, book: Book): string {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  )
  const rest = node.children.filter((child) => child !== caption)
  const kind = classesOf(node).includes('table') ? 'table' : classesOf(node).includes('listing') ? 'raw' : 'image'
  const said = caption === undefined ? '' : `, caption: [${within(caption.children, book).trim()}]`
  return `\n#figure(kind: ${kind}${said})[${within(rest, book).trim()}]\n`
}

function table(node: Element, book: Book): string {
  const rows = all(node, 'tr')
  const columns = Math.max(...rows.map((line) => cellsOf(line).length))
  const line = (of: Element): string =>
    cellsOf(of)
      .map((cell) => `[${within(cell.children, book).trim()}]`)
      .join(', ')
  const head = all(node, 'thead').flatMap((part) => all(part, 'tr'))
  const body = rows.filter((one) => !head.includes(one))
  const top = head.length === 0 ? '' : `table.header(${head.map(line).join(', ')}), `
  return `#table(columns: ${columns}, ${top}${body.map(line).join(', ')})`
}

function cellsOf(line: Element): Element[] {
  return line.children.filter((child): child is Element => child.type === 'element')
}

function all(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : all(child, tagName),
  )
}

/** A listing, each token in its colour: Typst's own highlighting would be less work for it and another picture. */
function code(node: Element): string {
  const pieces: string[] = []
  const visit = (children: readonly ElementContent[], bold: boolean): void => {
    for (const child of children) {
      if (child.type === 'text')
        pieces.push(
          bold
            ? `#text(fill: rgb("#204080"), raw(${JSON.stringify(child.value)}))`
            : `#raw(${JSON.stringify(child.value)})`,
        )
      else if (child.type === 'element')
        visit(child.children, bold || classesOf(child).some((name) => name.startsWith('tok-')))
    }
  }
  visit(node.children, false)
  return pieces.join('')
}

function drawing(node: Element, book: Book): string {
  const name = `drawing-${book.drawings.size + 1}.svg`
  book.drawings.set(
    name,
    toHtml({ ...node, properties: { ...node.properties, xmlns: 'http://www.w3.org/2000/svg' } }, { space: 'svg' }),
  )
  const alt = node.properties['ariaLabel'] ?? ''
  return `#image(${JSON.stringify(name)}, alt: ${JSON.stringify(alt)})`
}

function textIn(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\#$*_`@<>[\]~=/+-]/g, (sign) => `\\${sign}`)
}
