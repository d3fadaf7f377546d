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

export function write(out: ContentText, text: string): void {
  keepRoom(out, text.length)
  const { bytes } = out
  let at = out.length
  for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index)
  out.length = at
}

/** Writes a part of another content stream. */
export function copy(out: ContentText, source: Buffer, from: number, to: number): void {
  keepRoom(out, to - from)
  const { bytes } = out
  // A call costs more than a few bytes.
  if (to - from > 64) source.copy(bytes, out.length, from, to)
  else for (let index = from, at = out.length; index < to; index++) bytes[at++] = source[index] ?? 0
  out.length += to - from
}

/** Writes a number to a thousandth, which is less than any device shows. */
export function writeNumber(out: ContentText, value: number): void {
  const rounded = Math.round(value * 1000)
  const thousandths = Math.abs(rounded)
  if (!(thousandths < 2 ** 31)) {
    write(out, String(rounded / 1000))
    return
  }
  keepRoom(out, 16)
  const { bytes } = out
  if (rounded < 0) bytes[out.length++] = 45
  let at = out.length
  const whole = (thousandths / 1000) | 0
  let step = 1
  while (step * 10 <= whole) step *= 10
  for (; step > 0; step = (step / 10) | 0) bytes[at++] = 48 + (((whole / step) | 0) % 10)
  let rest = thousandths % 1000
  if (rest > 0) bytes[at++] = 46
  for (; rest > 0; rest = (rest * 10) % 1000) bytes[at++] = 48 + ((rest / 100) | 0)
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

/** What was written. */
export function written({ bytes, length }: ContentText): Buffer {
  return bytes.subarray(0, length)
}

function keepRoom(out: ContentText, more: number): void {
  if (out.length + more <= out.bytes.length) return
  const larger = Buffer.allocUnsafe(Math.max(out.bytes.length * 2, out.length + more))
  out.bytes.copy(larger, 0, 0, out.length)
  out.bytes = larger
}
