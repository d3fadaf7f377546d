import type { Point } from 'unist'

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly place: Point }

/**
 * Decodes UTF-8, with or without a byte order mark. Bytes that are not UTF-8 are refused with the place of the first
 * one (1-based line, column in characters) rather than replaced: a replaced character is lost text.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, place: firstBadByte(bytes) }
  }
}

/** A lenient decoder writes U+FFFD where the strict one stops; the text before it gives the place. */
function firstBadByte(bytes: Uint8Array): Point {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
  const genuine = new TextEncoder().encode('\uFFFD')
  let from = 0
  let index = text.indexOf('\uFFFD')
  while (index !== -1) {
    const offset = new TextEncoder().encode(text.slice(0, index)).length
    // A U+FFFD that the author really wrote is three bytes of valid UTF-8.
    if (!genuine.every((byte, at) => bytes[offset + at] === byte)) break
    from = index + 1
    index = text.indexOf('\uFFFD', from)
  }
  const before = text.slice(0, Math.max(0, index)).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
