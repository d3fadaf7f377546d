import type { Point } from 'unist'
import { firstInvalidUtf8 } from './utf8.ts'

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly place: Point }

/**
 * Decodes UTF-8, with or without a byte order mark. Bytes that are not UTF-8 are refused with the place of the first
 * one (1-based line, column in characters) rather than replaced: a replaced character is lost text.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const bad = firstInvalidUtf8(bytes)
  if (bad === -1) return { ok: true, text: new TextDecoder('utf-8').decode(bytes) }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, bad)).split(/\r\n|\r|\n/)
  return { ok: false, place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }
}
