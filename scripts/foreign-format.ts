/** What a file begins with (or holds at an offset), by what it is. */
const signatures: readonly (readonly [words: string, at: number, bytes: string])[] = [
  ['a PDF', 0, '%PDF-'],
  ['a Kindle book (MOBI or AZW3)', 60, 'BOOKMOBI'],
  ['a Kindle book (KFX)', 0, 'CONT'],
  ['a Kindle book (AZW4 or Topaz)', 0, 'TPZ'],
  ['a DjVu file', 0, 'AT&TFORM'],
  ['a RAR archive', 0, 'Rar!'],
  ['a 7-Zip archive', 0, '7z\u00BC\u00AF\u0027\u001C'],
  ['a gzip archive', 0, '\u001F\u008B'],
  ['an RTF document', 0, '{\\rtf'],
  ['a Word document', 0, '\u00D0\u00CF\u0011\u00E0'],
  ['a PNG picture', 0, '\u0089PNG'],
  ['a JPEG picture', 0, '\u00FF\u00D8\u00FF'],
  ['an SQLite database', 0, 'SQLite format 3'],
]

/**
 * What a file is that is certainly no EPUB: "a PDF", "empty", "an HTML page", "no ZIP archive". Undefined for everything
 * that may be an EPUB, damaged ones included: the inspectors tell of those.
 */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  const start = head.toString('latin1')
  const known = signatures.find(([, at, signature]) => start.startsWith(signature, at))
  if (known !== undefined) return known[0]
  if (bytes.every((byte) => byte === 0)) return 'nothing but zeros'
  if (start.startsWith('PK') || hasDirectory(bytes)) return undefined
  if (/^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype html|html)/i.test(start)) return 'an HTML page'
  if (/^(?:\u00EF\u00BB\u00BF)?\s*<\?xml/.test(start)) return 'an XML document'
  return 'no ZIP archive'
}

/** The end of a ZIP archive (APPNOTE 4.3.16) stands within its last 64 KB: such a file only has something in front. */
function hasDirectory(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-(65_535 + 22))
  return tail.includes('PK\u0005\u0006', 0, 'latin1')
}
