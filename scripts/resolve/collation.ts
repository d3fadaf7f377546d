import { tailoringOf } from './collation-tables.ts'

/** How a language orders words. The order is the same on every machine: a collation of the system's changes with its version. */
export interface Collation {
  /** Words by it: signs and digits, then letters; accents decide only between words that are else the same. */
  readonly compare: (left: string, right: string) => number
  /** The letter a word stands under; nothing for what begins with a sign or a digit. */
  readonly letterOf: (word: string) => string
}

/** The collation of a language (BCP 47), by tables of our own. */
export function collationOf(language: string): Collation {
  const { letters, rows } = tailoringOf(language)
  const pattern = letters.size === 0 ? undefined : new RegExp([...letters.keys()].join('|'), 'gu')
  const keyOf = (word: string): string => {
    const lower = clean(word)
    const parts: string[] = []
    let at = 0
    for (const { 0: letter, index } of pattern === undefined ? [] : lower.matchAll(pattern)) {
      parts.push(bare(lower.slice(at, index)), letters.get(letter) ?? '')
      at = index + letter.length
    }
    const key = [...parts, bare(lower.slice(at))].join('')
    return /^[\p{L}\p{M}]/u.test(key) ? key : ` ${key}`
  }
  return {
    compare: (left, right) =>
      order(keyOf(left), keyOf(right)) || order(clean(left), clean(right)) || order(left, right),
    letterOf: (word) => {
      const lower = clean(word)
      const own = [...letters.keys()].find((letter) => lower.startsWith(letter))
      const first = own ?? bare(lower).charAt(0)
      if (!/^\p{L}/u.test(first)) return ''
      return rows?.(first) ?? (own === undefined ? first.toUpperCase() : own.charAt(0).toUpperCase() + own.slice(1))
    },
  }
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function clean(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’“”„"«»]/g, '')
}

/** Letters that are not made of a letter and an accent. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** Without accents, numbers as wide as each other, hyphens as spaces, kana in one script. */
function bare(lower: string): string {
  return lower
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøđłþı]/g, (letter) => ligatures[letter] ?? letter)
    .replaceAll(/[\u30A1-\u30F6]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replaceAll(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 1))
    .replaceAll('ー', '')
    .replaceAll(/[-‐–/]/g, ' ')
    .replaceAll(/\d+/g, (digits) => digits.padStart(10, '0'))
}
