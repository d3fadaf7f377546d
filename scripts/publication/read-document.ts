import type { MessageFields } from '../base/message.ts'
import type { XmlDocument } from '../base/xml.ts'
import { decodeXml, type DecodedXml } from '../base/xml-decode.ts'
import { readDoctype } from '../base/xml-doctype.ts'
import { xmlLimits } from '../base/xml-limits.ts'
import { parseXml } from '../base/xml-parse.ts'
import { placesIn } from '../base/xml-places.ts'
import { judgeDoctype } from './judge-doctype.ts'
import { xhtmlEntities } from './xhtml-entities.ts'
import { xmlMessage } from './xml-messages.ts'

/** Nodes that all trees of one publication may have together: what bounds the reader's memory. */
export const nodeBudget = 3_000_000

/** Reads the XML of one publication, file after file, against one budget. */
export interface DocumentReader {
  /** Parses an entry, or reports why not. */
  readonly read: (path: string, bytes: Uint8Array) => XmlDocument | undefined
  /** The text of a style sheet; bytes that are no text are reported and replaced. */
  readonly style: (path: string, bytes: Uint8Array) => string
  /** Reports what would endanger a program that parses the entry; for entries that nobody here parses. */
  readonly inspect: (path: string, bytes: Uint8Array) => void
}

/** `fileOf` makes `book.epub/OEBPS/c1.xhtml` of a path. */
export function documentReader(
  fileOf: (path: string) => string,
  report: (fields: MessageFields) => void,
  budget = nodeBudget,
): DocumentReader {
  let left = budget
  const safe = (path: string, decoded: DecodedXml): boolean => {
    const file = fileOf(path)
    if (decoded.unknown !== undefined) report(hiddenEncoding(file, decoded.unknown))
    else if (decoded.invalid !== undefined) report(invalidUtf8(file, decoded))
    const judged = judgeDoctype(decoded.text)
    if (judged !== undefined) report(subsetMessage(file, judged.kind, placesIn(decoded.text)(judged.doctype.offset)))
    return decoded.unknown === undefined && judged === undefined
  }
  return {
    read: (path, bytes) => {
      const decoded = decodeXml(bytes)
      if (!safe(path, decoded)) return undefined
      const nodes = Math.min(left, xmlLimits.nodes)
      const entities = declaresXhtmlEntities(decoded.text) ? xhtmlEntities : undefined
      const parsed = parseXml(decoded.text, { limits: { nodes }, entities })
      left -= parsed.nodes
      if (parsed.problem !== undefined) report(xmlMessage(fileOf(path), parsed.problem))
      return parsed.document
    },
    style: (path, bytes) => {
      const decoded = decodeXml(bytes)
      if (decoded.invalid !== undefined) report(invalidUtf8(fileOf(path), decoded))
      return decoded.text
    },
    inspect: (path, bytes) => {
      if (looksLikeXml(bytes)) safe(path, decodeXml(bytes))
    },
  }
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
