import type { ContentScan } from './scan-content.ts'

/** The value of each hexadecimal digit's character; of no other. */
const digits = new Uint8Array(128)
for (const [value, char] of '0123456789abcdef'.split('').entries()) {
  digits[char.charCodeAt(0)] = value
  digits[char.toUpperCase().charCodeAt(0)] = value
}

/** A glyph of two bytes from its four digits (ISO 32000-1 §7.3.4.3). */
export function glyphAt(bytes: Buffer, at: number): number {
  return (
    (digitAt(bytes, at) << 12) | (digitAt(bytes, at + 1) << 8) | (digitAt(bytes, at + 2) << 4) | digitAt(bytes, at + 3)
  )
}

function digitAt(bytes: Buffer, at: number): number {
  return digits[(bytes[at] ?? 0) & 127] ?? 0
}

/**
 * A number of a content stream (§7.3.3), without the string that `Number` would have to be given: digits and powers of ten that
 * a double holds exactly make the same number.
 */
function numberIn(bytes: Buffer, from: number, to: number): number {
  let at = from
  const sign = bytes[at] ?? 0
  if (sign === 45 || sign === 43) at++
  let value = 0
  let places = -1
  for (; at < to; at++) {
    const code = bytes[at] ?? 0
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      if (places >= 0) places++
    } else if (code === 46 && places < 0) places = 0
    else return Number(bytes.toString('latin1', from, to))
  }
  if (to - from > 15 || to === from) return Number(bytes.toString('latin1', from, to))
  if (places > 0) value /= powers[places] ?? 1
  return sign === 45 ? -value : value
}

/** The nth operand of an operation as a number; not a number where it is none. */
export function numberAt({ bytes, starts, ends }: ContentScan, index: number): number {
  return numberIn(bytes, starts[index] ?? 0, ends[index] ?? 0)
}

const powers = Array.from({ length: 16 }, (_, power) => 10 ** power)
