import type { Code } from 'micromark-util-types'
import { asciiAlpha, asciiAlphanumeric } from 'micromark-util-character'

/** Letters of scripts that put no space between words. */
export const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`
const other = String.raw`(?:(?!${unspaced})[\p{L}\p{N}])`

/**
 * What may follow `@`: a letter, then letters and digits, with single `:`, `_`, `.` or `-` between them. So the full
 * stop that ends a sentence, and the dash of `@fig:a--@fig:b`, stay outside, and so does what a language without spaces
 * writes next: `@fig:aを見る`.
 */
export const keyPattern = String.raw`(?=\p{L})${unspaced}*${other}*(?:[:_.\-](?:${unspaced}+${other}*|${other}+))*`

/** `@{any key}`, as pandoc has it: what may stand between the braces. */
export const bracedPattern = String.raw`\{[^{}\n]+\}`

/** The key of `@key`, `-@key` and `@{key}`. */
export function keyOf(mark: string): string {
  const key = mark.slice(mark.indexOf('@') + 1)
  return key.startsWith('{') ? key.slice(1, -1).trim() : key
}

const isUnspaced = new RegExp(`^${unspaced}$`, 'u')

/** Whether a key can start with this character. */
export function startsKey(code: Code): boolean {
  return asciiAlpha(code) || (code !== null && code > 127 && /\p{L}/u.test(String.fromCharCode(code)))
}

/** Whether a key can go on with this character whatever follows. */
export function inKey(code: Code): boolean {
  return asciiAlphanumeric(code) || (code !== null && code > 127 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)))
}

/** Whether this before an `@` makes the whole an e-mail address. */
export function joinsAddress(code: Code): boolean {
  return inKey(code) && !letterOfUnspaced(code)
}

/** Whether a key ends before a letter, because a sentence without spaces goes on. */
export function endsKey(before: Code, code: Code): boolean {
  return letterOfUnspaced(code) && inKey(before) && !letterOfUnspaced(before)
}

function letterOfUnspaced(code: Code): boolean {
  return code !== null && code > 127 && isUnspaced.test(String.fromCharCode(code))
}
