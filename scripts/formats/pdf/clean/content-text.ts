/**
 * A content stream that is being written, Latin-1, a character a byte. One buffer: strings that hang on strings, one for every
 * glyph of a book, cost more than all that is read.
 */
export interface ContentText {
  bytes: Buffer
  length: number
}

export function contentText(room = 4096): ContentText {
  return { bytes: Buffer.allocUnsafe(room), length: 0 }
}

/** Writes a text, or a part of it. */
export function write(out: ContentText, text: string, from = 0, to = text.length): void {
  keepRoom(out, to - from)
  const { bytes } = out
  let at = out.length
  for (let index = from; index < to; index++) bytes[at++] = text.charCodeAt(index)
  out.length = at
}

/** Writes a glyph of two bytes into a literal string (ISO 32000-1 §7.3.4.2). */
export function writeGlyph(out: ContentText, glyph: number): void {
  keepRoom(out, 4)
  writeStringByte(out, glyph >> 8)
  writeStringByte(out, glyph & 255)
}

function writeStringByte(out: ContentText, byte: number): void {
  const { bytes } = out
  // A carriage return would be read as a line feed.
  if (byte === 40 || byte === 41 || byte === 92 || byte === 13) bytes[out.length++] = 92
  bytes[out.length++] = byte === 13 ? 114 : byte
}

/** Writes a text before what stands from a place on. */
export function writeAt(out: ContentText, place: number, text: string): void {
  keepRoom(out, text.length)
  out.bytes.copyWithin(place + text.length, place, out.length)
  out.bytes.write(text, place, 'latin1')
  out.length += text.length
}

/** Takes out one character. */
export function removeAt(out: ContentText, place: number): void {
  out.bytes.copyWithin(place, place + 1, out.length)
  out.length -= 1
}

/** What was written from a place on. */
export function writtenFrom({ bytes, length }: ContentText, place: number): string {
  return bytes.toString('latin1', place, length)
}

function keepRoom(out: ContentText, more: number): void {
  if (out.length + more <= out.bytes.length) return
  const larger = Buffer.allocUnsafe(Math.max(out.bytes.length * 2, out.length + more))
  out.bytes.copy(larger, 0, 0, out.length)
  out.bytes = larger
}
