import type { Code } from 'micromark-util-types'
import { asciiAlpha, asciiAlphanumeric } from 'micromark-util-character'

/**
 * What may follow `@`: a letter, then letters and digits, with single `:`, `_`, `.` or `-` between them. So the full
 * stop that ends a sentence, and the dash of `@fig:a--@fig:b`, stay outside.
 */
export const keyPattern = String.raw`\p{L}[\p{L}\p{N}]*(?:[:_.\-][\p{L}\p{N}]+)*`

/** Whether a key can start with this character. */
export function startsKey(code: Code): boolean {
  return asciiAlpha(code) || (code !== null && code > 127 && /\p{L}/u.test(String.fromCharCode(code)))
}

/** Whether a key can go on with this character whatever follows; before an `@` it makes the whole an e-mail address. */
export function inKey(code: Code): boolean {
  return asciiAlphanumeric(code) || (code !== null && code > 127 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)))
}
