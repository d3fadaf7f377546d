import { resolveHref } from '../base/href.ts'
import type { MessageFields } from '../base/message.ts'
import type { XmlDocument } from '../base/xml.ts'
import { decodeXml, type DecodedXml } from '../base/xml-decode.ts'
import { readDoctype } from '../base/xml-doctype.ts'
import { xmlLimits } from '../base/xml-limits.ts'
import { parseXml } from '../base/xml-parse.ts'
import { placesIn } from '../base/xml-places.ts'
import { elementsOf, textOf } from '../base/xml-query.ts'
import { judgeDoctype } from './judge-doctype.ts'
import { styleJudge } from './style-limits.ts'
import { xhtmlEntities } from './xhtml-entities.ts'
import { xmlMessage } from './xml-messages.ts'

/** What all documents of one publication may hold together: the bound on the reader's memory and time. */
export interface DocumentBudget {
  /** Elements, attributes and text nodes of all trees. */
  readonly nodes: number
  /** UTF-16 units of all documents and style sheets. */
  readonly text: number
}

/** A technical book of 700 pages has 160,000 nodes and 6 million units. */
export const documentBudget: DocumentBudget = { nodes: 1_500_000, text: 64_000_000 }

/** Reads the XML of one publication, file after file, against one budget. */
export interface DocumentReader {
  /** Parses an entry, or reports why not. */
  readonly read: (path: string, bytes: Uint8Array) => XmlDocument | undefined
  /** The text of a style sheet, or a report why not; bytes that are no text are reported and replaced. */
  readonly style: (path: string, bytes: Uint8Array) => string | undefined
  /** Reports what would endanger a program that parses the entry; for entries that nobody here parses. */
  readonly inspect: (path: string, bytes: Uint8Array) => void
}

/** `fileOf` makes `book.epub/OEBPS/c1.xhtml` of a path. */
export function documentReader(
  fileOf: (path: string) => string,
  report: (fields: MessageFields) => void,
  budget = documentBudget,
): DocumentReader {
  let { nodes: nodesLeft, text: textLeft } = budget
  const affordable = (path: string, { text }: DecodedXml): boolean => {
    textLeft -= text.length
    if (textLeft < 0) report(textMessage(fileOf(path), budget.text))
    return textLeft >= 0
  }
  const tooMuch = styleJudge()
  /** `<style>` elements count like sheets: whoever applies them parses them. */
  const modest = (path: string, document: XmlDocument): boolean => {
    for (const element of elementsOf(document.root)) {
      const fault = element.local === 'style' ? tooMuch(textOf(element)) : undefined
      if (fault === undefined) continue
      report({ ...styleMessage(fileOf(path), fault), place: element.place })
      return false
    }
    return true
  }
  const safe = (path: string, decoded: DecodedXml): boolean => {
    const file = fileOf(path)
    if (decoded.unknown !== undefined) report(hiddenEncoding(file, decoded.unknown))
    else if (decoded.invalid !== undefined) report(invalidUtf8(file, decoded))
    const doctype = readDoctype(decoded.text)
    const outside = doctype?.systemId !== undefined && leadsOut(path, doctype.systemId)
    if (outside) report(dtdMessage(file, placesIn(decoded.text)(doctype.offset)))
    const judged = judgeDoctype(decoded.text)
    if (judged !== undefined) report(subsetMessage(file, judged.kind, placesIn(decoded.text)(judged.doctype.offset)))
    return decoded.unknown === undefined && judged === undefined && !outside
  }
  return {
    read: (path, bytes) => {
      const decoded = decodeXml(bytes)
      if (!safe(path, decoded) || !affordable(path, decoded)) return undefined
      const nodes = Math.min(nodesLeft, xmlLimits.nodes)
      const entities = declaresXhtmlEntities(decoded.text) ? xhtmlEntities : undefined
      const parsed = parseXml(decoded.text, { limits: { nodes }, entities })
      nodesLeft -= parsed.nodes
      if (parsed.problem !== undefined) report(xmlMessage(fileOf(path), parsed.problem))
      return parsed.document !== undefined && modest(path, parsed.document) ? parsed.document : undefined
    },
    style: (path, bytes) => {
      const decoded = decodeXml(bytes)
      if (decoded.invalid !== undefined) report(invalidUtf8(fileOf(path), decoded))
      if (!affordable(path, decoded)) return undefined
      const fault = tooMuch(decoded.text)
      if (fault !== undefined) report(styleMessage(fileOf(path), fault))
      return fault === undefined ? decoded.text : undefined
    },
    inspect: (path, bytes) => {
      if (looksLikeXml(bytes)) safe(path, decodeXml(bytes))
    },
  }
}

/** Whether a parser that fetches DTDs would look for this one on the reader's own machine. */
function leadsOut(path: string, systemId: string): boolean {
  const target = resolveHref(path, systemId)
  if (target.kind === 'elsewhere') return !['http', 'https', 'about', 'urn', ''].includes(target.scheme)
  return target.kind === 'outside'
}

/** The DTDs of XHTML declare names for characters, so that `&nbsp;` is right in an EPUB 2 document that names one. */
function declaresXhtmlEntities(text: string): boolean {
  return /^-\/\/W3C\/\/DTD XHTML 1\.[01]/.test(readDoctype(text)?.publicId ?? '')
}

/** Whether an XML parser, asked to, would get past the first bytes: everything else is pictures and fonts. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const [one = 0, two = 0] = bytes
  if (one === 0x4c && two === 0x6f && bytes[2] === 0xa7) return true
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)/, '')
  // oxlint-disable-next-line no-control-regex -- UTF-16 and UTF-32 have zero bytes beside the character
  return /^[\s\u0000]*<[\u0000]*[?!A-Za-z_]/.test(head) || /^\s*$/.test(head)
}

function hiddenEncoding(file: string, encoding: string): MessageFields {
  const reason = `Unexpected encoding "${encoding}", expected UTF-8`
  return { severity: 'error', ruleId: 'epub-hidden-encoding', reason, file, note: 'Save the document as UTF-8.' }
}

function invalidUtf8(file: string, decoded: DecodedXml): MessageFields {
  const place = placesIn(decoded.text)(decoded.invalid ?? 0)
  const note = 'Save the document as UTF-8, or declare the encoding it has.'
  return {
    severity: 'error',
    ruleId: 'epub-invalid-utf8',
    reason: 'Unexpected bytes, expected UTF-8 text',
    file,
    place,
    note,
  }
}

function subsetMessage(file: string, kind: 'plain' | 'bomb', place: { line: number; column: number }): MessageFields {
  if (kind === 'bomb') {
    const reason = 'Unexpected entities in the DOCTYPE that grow or fetch, expected no declarations'
    const note = 'The document was not read. Write <!DOCTYPE html> or leave the DOCTYPE out.'
    return { severity: 'error', ruleId: 'epub-entity-bomb', reason, file, place, note }
  }
  const reason = 'Unexpected declarations in the DOCTYPE, expected none'
  const note = 'The document was not looked into. Write <!DOCTYPE html> or leave the DOCTYPE out.'
  return { severity: 'warning', ruleId: 'epub-doctype-subset', reason, file, place, note }
}

function dtdMessage(file: string, place: { line: number; column: number }): MessageFields {
  const reason = 'Unexpected DTD outside the EPUB, expected none'
  const note = 'The document was not read. Write <!DOCTYPE html> or leave the DOCTYPE out.'
  return { severity: 'error', ruleId: 'epub-external-dtd', reason, file, place, note }
}

function textMessage(file: string, limit: number): MessageFields {
  const reason = `Unexpected documents and style sheets of more than ${limit} characters in all, expected at most so many`
  return {
    severity: 'error',
    ruleId: 'epub-xml-limit',
    reason,
    file,
    note: 'This document and later ones were not read.',
  }
}

function styleMessage(file: string, fault: string): MessageFields {
  const note = 'It was not read. Leave out what the book does not use, or split the book.'
  return { severity: 'error', ruleId: 'epub-style-limit', reason: `Unexpected ${fault}`, file, note }
}
