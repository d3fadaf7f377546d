import { firstInvalidUtf8 } from './utf8.ts'

export interface DecodedXml {
  readonly text: string
  /** Lower-case name of the encoding that was used. */
  readonly encoding: string
  /** Offset in `text` of the first character whose bytes do not fit the encoding; the text has U+FFFD there. */
  readonly invalid?: number | undefined
  /** The encoding that the document claims or shows, when no decoder for it is at hand; `text` is a guess then. */
  readonly unknown?: string | undefined
}

/**
 * Turns the bytes of an XML document into text as XML 1.0 appendix F has it: byte order mark, then the shape of the
 * first bytes, then the declaration, then UTF-8. Never throws.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const [one = 0, two = 0, three = 0, four = 0] = bytes
  const head = (one << 24) | (two << 16) | (three << 8) | four
  if (head === 0x0000feff || head === 0x0000003c || head === (0x3c000000 | 0) || head === (0xfffe0000 | 0)) {
    return { ...decodeAs(bytes, 'utf-8'), unknown: 'utf-32' }
  }
  if (head === 0x4c6fa794) return { ...decodeAs(bytes, 'utf-8'), unknown: 'ebcdic' }
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return decodeAs(bytes, 'utf-16be')
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return decodeAs(bytes, 'utf-16le')
  const declared = declaredEncoding(bytes)
  // A document that gets this far is read byte by byte, so a claim of two bytes each cannot be true.
  if (declared === undefined || /^(?:utf-?8|us-ascii|utf-16.*|ucs-2)$/.test(declared)) return decodeAs(bytes, 'utf-8')
  try {
    return decodeAs(bytes, new TextDecoder(declared).encoding)
  } catch {
    return { ...decodeAs(bytes, 'utf-8'), unknown: declared }
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  return /^(?:\u00EF\u00BB\u00BF)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1]?.toLowerCase()
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedXml {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'utf-8') return { text, encoding }
  const bad = firstInvalidUtf8(bytes)
  if (bad === -1) return { text, encoding }
  return { text, encoding, invalid: new TextDecoder('utf-8').decode(bytes.subarray(0, bad)).length }
}
