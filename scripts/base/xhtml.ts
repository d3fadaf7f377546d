import type { Element, Nodes } from 'hast'
import { find, html, svg } from 'property-information'
import type { Point } from 'unist'
import { mathml, svg as svgNamespace, xhtml } from './namespaces.ts'

/** XHTML text, with the source of each element that has one. */
export interface WrittenXhtml {
  readonly text: string
  /** In order of writing; places are those of the element's `<` in `text`, 1-based. */
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly line: number
  readonly column: number
  readonly source: Point
}

type Space = 'html' | 'math' | 'svg'

const namespaces: Readonly<Record<Space, string>> = {
  html: xhtml,
  math: mathml,
  svg: svgNamespace,
}

/** HTML §13.1.2: these have no end tag. All others get one: readers that parse as HTML would let `<span/>` swallow a page. */
const voids: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** White space beside these carries no meaning, so each may start a line: places in the text stay useful. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'head header hr html li link main meta nav ol p pre section summary table tbody tfoot thead title tr ul'
  ).split(' '),
)

/**
 * Writes hast as XML: XHTML 1.0 §C without its compromises, with MathML and SVG in their own namespaces.
 *
 * Characters that XML 1.0 §2.2 forbids are dropped. `epubType` (or `epub:type`) becomes `epub:type`; `lang` gets its
 * twin `xml:lang`. Same tree, same text. Throws on what no tree of ours may hold: raw nodes and impossible names.
 */
export function writeXhtml(tree: Nodes): WrittenXhtml {
  const writer = new Writer()
  writer.node(tree, 'html')
  return { text: writer.text(), marks: writer.marks }
}

/** Text of an element, ready for XML. */
export function xmlText(value: string): string {
  return legal(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text of an attribute, ready for double quotes; line ends survive as references. */
export function xmlAttribute(value: string): string {
  return xmlText(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
}

/** A text without what XML 1.0 §2.2 forbids, and without the carriage return, which no parser hands on. */
export function legal(value: string): string {
  return value.replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

/** Lives as long as one document is written. */
class Writer {
  readonly marks: Mark[] = []
  readonly #parts: string[] = []
  #line = 1
  #column = 1

  text(): string {
    return this.#parts.join('')
  }

  node(node: Nodes, space: Space, keepsSpace = false): void {
    switch (node.type) {
      case 'root':
        return this.#children(node.children, space, keepsSpace)
      case 'element':
        return this.#element(node, space, keepsSpace)
      case 'text':
        return this.#write(xmlText(node.value))
      case 'comment':
        return this.#write(`<!--${legal(node.value).replaceAll(/-(?=-)|-$/g, '- ')}-->`)
      case 'doctype':
        return
      default:
        throw new Error(`A ${(node as { type: string }).type} node cannot be written as XML`)
    }
  }

  #element(element: Element, outer: Space, keepsSpace: boolean): void {
    const { tagName } = element
    const space = tagName === 'math' || tagName === 'svg' ? tagName : outer
    if (!/^[A-Za-z_][\w.-]*$/.test(tagName)) throw new Error(`"${tagName}" is no element name`)
    const source = element.position?.start
    if (source !== undefined) this.marks.push({ line: this.#line, column: this.#column, source })
    this.#write(`<${tagName}`)
    if (space !== outer || tagName === 'html') this.#write(` xmlns="${namespaces[space]}"`)
    for (const [name, value] of attributesOf(element, space)) {
      // Which namespace an element has follows from its name: a declaration that came along would be a second one.
      if (name !== 'xmlns') this.#write(` ${name}="${xmlAttribute(value)}"`)
    }
    if (space === 'html' && voids.has(tagName)) return this.#write('/>')
    this.#write('>')
    // Text inside these belongs to HTML again (HTML §13.2.6.5, "integration points").
    const inner: Space =
      tagName === 'foreignObject' || (space === 'math' && tagName === 'annotation-xml') ? 'html' : space
    this.#children(element.children, inner, keepsSpace || tagName === 'pre' || space !== 'html')
    this.#write(`</${tagName}>`)
  }

  #children(children: readonly Nodes[], space: Space, keepsSpace: boolean): void {
    for (const [index, child] of children.entries()) {
      if (!keepsSpace && breaksBetween(children[index - 1], child)) this.#write('\n')
      this.node(child, space, keepsSpace)
    }
    if (!keepsSpace && children.length > 0 && breaksBetween(children.at(-1), undefined)) this.#write('\n')
  }

  #write(text: string): void {
    this.#parts.push(text)
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.#line += 1
      this.#column = 1
      from = at + 1
    }
    this.#column += text.length - from
  }
}

/** Whether a new line may stand between two neighbours without anybody seeing it. */
function breaksBetween(before: Nodes | undefined, after: Nodes | undefined): boolean {
  if (before?.type === 'text' && before.value.endsWith('\n')) return false
  if (after?.type === 'text' && after.value.startsWith('\n')) return false
  return isBlock(before) || isBlock(after)
}

function isBlock(node: Nodes | undefined): boolean {
  return node?.type === 'element' && blocks.has(node.tagName)
}

/** Attributes in the order of the properties; absent for null, undefined, NaN and a boolean that is off. */
function attributesOf(element: Element, space: Space): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [property, value] of Object.entries(element.properties)) {
    if (value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))) continue
    const info = find(space === 'svg' ? svg : html, property)
    const name = property === 'epubType' ? 'epub:type' : info.attribute
    if (!/^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/.test(name)) throw new Error(`"${name}" is no attribute name`)
    if (typeof value === 'boolean' && (info.boolean || info.overloadedBoolean)) {
      if (value) attributes.set(name, name)
    } else if (Array.isArray(value)) {
      attributes.set(name, value.join(info.commaSeparated ? ', ' : ' '))
    } else {
      attributes.set(name, String(value))
    }
  }
  const language = attributes.get('lang')
  if (language !== undefined && !attributes.has('xml:lang')) attributes.set('xml:lang', language)
  return attributes
}
