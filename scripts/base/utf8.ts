import { isUtf8 } from 'node:buffer'

const block = 4096

/** Offset of the first byte that is not UTF-8 (RFC 3629: no surrogates, nothing overlong), or -1. Linear. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1
  let at = 0
  for (;;) {
    const end = at + block >= bytes.length ? bytes.length : characterStart(bytes, at + block)
    if (!isUtf8(bytes.subarray(at, end))) break
    at = end
  }
  for (;;) {
    const length = [1, 2, 3, 4].find((size) => at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size)))
    if (length === undefined) return at
    at += length
  }
}

/** The offset of the character that the byte at `offset` belongs to, when it is one. */
function characterStart(bytes: Uint8Array, offset: number): number {
  let at = offset
  while (at > 0 && offset - at < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--
  return at
}
