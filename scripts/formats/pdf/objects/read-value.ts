import type { PdfName, PdfValue } from './value.ts'

/** A place in a file's text (Latin-1) that reading moves on. */
export interface Cursor {
  readonly text: string
  at: number
}

const blank = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 0 || code === 12
/** Delimiters of ISO 32000-1 §7.2.2: ( ) < > [ ] { } / % */
const delimits = (code: number): boolean =>
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 91 ||
  code === 93 ||
  code === 123 ||
  code === 125 ||
  code === 47 ||
  code === 37

/** Moves past white space and comments. */
export function skipBlanks(cursor: Cursor): void {
  const { text } = cursor
  for (;;) {
    const code = text.charCodeAt(cursor.at)
    if (blank(code)) cursor.at++
    else if (code === 37) while (cursor.at < text.length && !/[\r\n]/.test(text.charAt(cursor.at))) cursor.at++
    else return
  }
}

/** Reads the value at the cursor (ISO 32000-1 §7.3) and moves past it. Throws for what is none. */
export function readValue(cursor: Cursor): PdfValue {
  skipBlanks(cursor)
  const { text, at } = cursor
  switch (text.charCodeAt(at)) {
    case 47: // /
      return nameValue(readName(cursor))
    case 40: // (
      return { kind: 'string', bytes: readLiteral(cursor) }
    case 91: // [
      return readArray(cursor)
    case 60: // <
      return text.charCodeAt(at + 1) === 60 ? readDict(cursor) : { kind: 'string', bytes: readHexadecimal(cursor) }
  }
  const word = readWord(cursor)
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null') return null
  const number = Number(word)
  if (word === '' || Number.isNaN(number))
    throw new Error(`Unexpected "${text.slice(at, at + 20)}" at ${at}, expected a value of PDF`)
  return readReference(cursor, number) ?? number
}

/** `12 0 R`, the first number read. */
function readReference(cursor: Cursor, number: number): PdfValue | undefined {
  const { text, at } = cursor
  if (text.charCodeAt(at) !== 32 || text.charCodeAt(at + 1) !== 48 || text.charCodeAt(at + 2) !== 32) return undefined
  if (text.charCodeAt(at + 3) !== 82) return undefined
  const after = text.charCodeAt(at + 4)
  if (!blank(after) && !delimits(after) && !Number.isNaN(after)) return undefined
  cursor.at = at + 4
  return { kind: 'ref', number }
}

/** Characters up to the next blank or delimiter: a number or a keyword. */
export function readWord(cursor: Cursor): string {
  const { at } = cursor
  skipWord(cursor)
  return cursor.text.slice(at, cursor.at)
}

/** Moves past them. */
export function skipWord(cursor: Cursor): void {
  const { text } = cursor
  let end = cursor.at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (blank(code) || delimits(code)) break
  }
  cursor.at = end
}

/** One value for each name: a structure tree says the same few a hundred thousand times. */
const names = new Map<string, PdfName>()

function nameValue(name: string): PdfName {
  const known = names.get(name)
  if (known !== undefined) return known
  const made: PdfName = { kind: 'name', name }
  if (names.size < 1000) names.set(name, made)
  return made
}

function readName(cursor: Cursor): string {
  cursor.at++
  const raw = readWord(cursor)
  if (!raw.includes('#')) return raw
  return raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function readArray(cursor: Cursor): PdfValue {
  cursor.at++
  const items: PdfValue[] = []
  for (;;) {
    skipBlanks(cursor)
    if (cursor.text.charCodeAt(cursor.at) === 93) break
    items.push(readValue(cursor))
  }
  cursor.at++
  return { kind: 'array', items }
}

function readDict(cursor: Cursor): PdfValue {
  cursor.at += 2
  const entries = new Map<string, PdfValue>()
  for (;;) {
    skipBlanks(cursor)
    const code = cursor.text.charCodeAt(cursor.at)
    if (code === 62) break
    if (code !== 47) throw new Error(`Unexpected character ${code} at ${cursor.at}, expected a key of a dictionary`)
    const key = readName(cursor)
    entries.set(key, readValue(cursor))
  }
  cursor.at += 2
  return { kind: 'dict', entries }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function readLiteral(cursor: Cursor): string {
  const { text } = cursor
  let depth = 0
  let end = cursor.at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 92) end++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) break
  }
  const raw = text.slice(cursor.at + 1, end)
  cursor.at = end + 1
  if (!raw.includes('\\')) return raw
  return raw.replaceAll(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, (_, octal?: string, char?: string) =>
    octal !== undefined
      ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
      : char === undefined
        ? ''
        : (escapes[char] ?? char),
  )
}

function readHexadecimal(cursor: Cursor): string {
  const end = cursor.text.indexOf('>', cursor.at)
  const digits = cursor.text.slice(cursor.at + 1, end).replaceAll(/\s/g, '')
  cursor.at = end + 1
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex').toString('latin1')
}
