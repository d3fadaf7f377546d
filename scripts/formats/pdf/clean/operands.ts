/** The value of each hexadecimal digit's character; of no other. */
const digits = new Uint8Array(128)
for (const [value, char] of '0123456789abcdef'.split('').entries()) {
  digits[char.charCodeAt(0)] = value
  digits[char.toUpperCase().charCodeAt(0)] = value
}

/** A glyph of two bytes from its four digits (ISO 32000-1 §7.3.4.3). */
export function glyphAt(text: string, at: number): number {
  return (digitAt(text, at) << 12) | (digitAt(text, at + 1) << 8) | (digitAt(text, at + 2) << 4) | digitAt(text, at + 3)
}

function digitAt(text: string, at: number): number {
  return digits[text.charCodeAt(at) & 127] ?? 0
}

/**
 * A number of a content stream (§7.3.3), without the string that `Number` would have to be given: digits and powers of ten that
 * a double holds exactly make the same number.
 */
export function numberIn(text: string, from: number, to: number): number {
  let at = from
  const sign = text.charCodeAt(at)
  if (sign === 45 || sign === 43) at++
  let value = 0
  let places = -1
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      if (places >= 0) places++
    } else if (code === 46 && places < 0) places = 0
    else return Number(text.slice(from, to))
  }
  if (to - from > 15 || to === from) return Number(text.slice(from, to))
  if (places > 0) value /= powers[places] ?? 1
  return sign === 45 ? -value : value
}

const powers = Array.from({ length: 16 }, (_, power) => 10 ** power)
