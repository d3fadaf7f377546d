/** The text of a text string (ISO 32000-1 §7.9.2.2): UTF-16 after its mark, else PDFDocEncoding, taken for Latin-1. */
export function textOfString(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  return Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)), 'latin1')
    .swap16()
    .toString('utf16le')
}

/** A text string as it is written: a literal where it is ASCII, else hexadecimal UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return literal(text)
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** A literal string (§7.3.4.2); what is no visible ASCII is written by its code. */
export function literal(bytes: string): string {
  const escaped = bytes.replaceAll(/[^\x20-\x7E]|[()\\]/g, (char) =>
    /[()\\]/.test(char) ? `\\${char}` : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
  return `(${escaped})`
}
