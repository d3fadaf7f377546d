import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml.ts'
import { readDoctype } from './xml-doctype.ts'
import { lengthLimit, xmlLimits, type XmlLimits } from './xml-limits.ts'
import { placesIn } from './xml-places.ts'

/**
 * `malformed`: not XML; `entity`: a named entity that XML does not know; `internal-subset`: a DOCTYPE that declares
 * things; `limit`: deeper, longer or more crowded than the limits allow.
 */
export type XmlProblemKind = 'malformed' | 'entity' | 'internal-subset' | 'limit'

export interface XmlProblem {
  readonly kind: XmlProblemKind
  readonly reason: string
  readonly line: number
  readonly column: number
}

export interface XmlOptions {
  readonly limits?: Partial<XmlLimits> | undefined
  /** Named entities besides XML's five, for documents whose DTD is known to declare them (XHTML 1.1). */
  readonly entities?: Readonly<Record<string, string>> | undefined
}

export interface ParsedXml {
  readonly document?: XmlDocument | undefined
  readonly problem?: XmlProblem | undefined
  /** Elements, attributes and text nodes of the document. */
  readonly nodes: number
}

interface Growing extends XmlElement {
  readonly children: XmlNode[]
}

/**
 * Parses XML 1.0 with namespaces into a tree with places (1-based, UTF-16 columns), or says what is wrong and where.
 * Never throws, never fetches, and expands nothing but the five entities of XML, numeric references and what
 * `options.entities` names. A DOCTYPE with an internal subset is refused before parsing. Time is linear in the text
 * within the limits (see XmlLimits). Governed by XML 1.0 5th edition and Namespaces in XML 1.0.
 */
export function parseXml(text: string, options: XmlOptions = {}): ParsedXml {
  const limits = { ...xmlLimits, ...options.limits }
  const placeOf = placesIn(text)
  const refuse = (kind: XmlProblemKind, reason: string, offset: number): ParsedXml => ({
    problem: { kind, reason, ...placesIn(text)(offset) },
    nodes: 0,
  })
  if (text.length > limits.size) {
    return refuse('limit', `Unexpected document of ${text.length} characters, expected at most ${limits.size}`, 0)
  }
  const doctype = readDoctype(text)
  if (doctype?.subset !== undefined) {
    return refuse('internal-subset', 'Unexpected declarations in the DOCTYPE, expected none', doctype.offset)
  }

  const parser = new SaxesParser({ xmlns: true, position: true, ...xml10 })
  Object.assign(parser.ENTITIES, options.entities)
  const open: Growing[] = []
  let root: Growing | undefined
  let nodes = 0
  let attributes = 0
  let limit: string | undefined
  let start = 0
  // Without an error handler saxes throws at the first error, which is what stops it within a text of any length.
  const stop = (reason: string): void => {
    limit = reason
    parser.fail(reason)
  }
  const count = (): void => {
    nodes += 1
    if (nodes > limits.nodes) stop(`Unexpected node number ${nodes}, expected at most ${limits.nodes}`)
  }
  const append = (value: string): void => {
    const parent = open.at(-1)
    if (parent === undefined || value === '') return
    const last = parent.children.at(-1)
    count()
    if (last?.type === 'text') {
      // CDATA beside text is one run of characters to whoever reads the tree.
      parent.children[parent.children.length - 1] = { ...last, value: last.value + value }
    } else parent.children.push({ type: 'text', value, place: placeOf(textStart) })
    textStart = parser.position
  }
  let textStart = 0
  let closed: Growing | undefined

  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1)
    attributes = 0
  })
  parser.on('attribute', ({ name, local, value }) => {
    count()
    attributes += 1
    const longest = lengthLimit(local, limits)
    if (value.length > longest) {
      stop(`Unexpected ${name} of ${value.length} characters, expected at most ${longest}`)
    }
    if (attributes > limits.attributes) {
      stop(`Unexpected attribute number ${attributes}, expected at most ${limits.attributes}`)
    }
  })
  parser.on('opentag', (tag) => {
    count()
    if (open.length >= limits.depth)
      stop(`Unexpected element at depth ${open.length + 1}, expected at most ${limits.depth}`)
    const parent = open.at(-1)
    const element = elementOf(tag, parent, placeOf(start))
    if (parent === undefined) root = element
    else parent.children.push(element)
    open.push(element)
    textStart = parser.position
  })
  parser.on('closetag', () => {
    closed = open.pop()
    textStart = parser.position
  })
  parser.on('text', append)
  parser.on('cdata', append)
  for (const event of ['comment', 'processinginstruction'] as const) {
    parser.on(event, () => {
      textStart = parser.position
    })
  }

  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return problemOf({ error, text, position: parser.position, limit, closed, refuse })
  }
  if (root === undefined)
    return refuse('malformed', 'Unexpected end of the document, expected a root element', text.length)
  return { document: { root }, nodes }
}

function elementOf(tag: SaxesTagNS, parent: Growing | undefined, place: XmlElement['place']): Growing {
  const attributes = Object.values(tag.attributes).map(({ name, local, prefix, uri, value }): XmlAttribute => ({
    name,
    local: prefix === '' ? name : local,
    namespace: uri,
    value,
  }))
  return {
    type: 'element',
    name: tag.name,
    local: tag.local,
    namespace: tag.uri,
    attributes,
    children: [],
    parent,
    place,
  }
}

interface Failure {
  readonly error: Error
  readonly text: string
  readonly position: number
  /** Why a limit of ours stopped the parser. */
  readonly limit: string | undefined
  /** The element that saxes closed last: at a wrong end tag, the one that is still missing its own. */
  readonly closed: XmlElement | undefined
  readonly refuse: (kind: XmlProblemKind, reason: string, offset: number) => ParsedXml
}

/** EPUB is XML 1.0 (EPUB 3.3 §3.9), whatever a document says of itself: 1.1 lets control characters in. */
const xml10 = { defaultXMLVersion: '1.0', forceXMLVersion: true } as const

/** saxes says "12:34: undefined entity." and stands behind the fault; the text before tells where it began. */
function problemOf({ error, text, position, limit, closed, refuse }: Failure): ParsedXml {
  const before = (sign: string): number => Math.max(0, text.lastIndexOf(sign, position - 1))
  if (limit !== undefined) return refuse('limit', limit, before('<'))
  const words = error.message.replace(/^(?:.*:)?\d+:\d+: /, '').replace(/\.$/, '')
  if (words === 'undefined entity') {
    const name = text.slice(before('&'), position)
    return refuse('entity', `Unexpected entity ${name}, expected a character or a numeric reference`, before('&'))
  }
  if (words === 'unexpected close tag' && closed !== undefined) {
    const found = text.slice(before('<'), position).slice(0, 80)
    return refuse('malformed', `Unexpected ${found}, expected </${closed.name}> before it`, before('<'))
  }
  const unclosed = /^unclosed tag: (.*)$/s.exec(words)?.[1]
  if (unclosed !== undefined) {
    return refuse('malformed', `Unexpected end of the document, expected </${unclosed.slice(0, 80)}>`, text.length)
  }
  return refuse('malformed', `Unexpected XML: ${words.slice(0, 200)}`, Math.max(0, Math.min(position - 1, text.length)))
}
