/** A reading of a content stream, operation by operation. */
export interface ContentScan {
  readonly bytes: Buffer
  /** The operation that `nextOperation` came to last. */
  operator: string
  /** Where its first operand begins, and where the operator ends. */
  from: number
  to: number
  /** Begin and end of its first operands; tokens in arrays and dictionaries count one by one. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  count: number
}

const most = 16

/** @param content as it lies in a file, or as text: Latin-1, a character a byte, so that offsets are the same */
export function scanContent(content: Uint8Array | string): ContentScan {
  return {
    bytes:
      typeof content === 'string'
        ? Buffer.from(content, 'latin1')
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    operator: '',
    from: 0,
    to: 0,
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    count: 0,
  }
}

/** What a character of a content stream is (ISO 32000-1 §7.2.2): 0 regular, 1 blank, 2 delimiter. */
const classes = new Uint8Array(256)
for (const char of '\0\t\n\f\r ') classes[char.charCodeAt(0)] = 1
for (const char of '()<>[]{}/%') classes[char.charCodeAt(0)] = 2

/** Moves on to the next operation; false at the end. Throws for inline images, which Chromium never writes. */
export function nextOperation(scan: ContentScan): boolean {
  const { bytes, starts, ends } = scan
  const { length } = bytes
  let at = scan.to
  scan.from = -1
  scan.count = 0
  for (;;) {
    while (at < length && classAt(bytes, at) === 1) at++
    if (at >= length) return false
    const start = at
    const code = bytes[at] ?? 0
    if (code === 37) {
      // A comment belongs to no operation.
      at = delimitedEnd(bytes, at, code)
      continue
    }
    if (scan.from < 0) scan.from = start
    const isRegular = classes[code] === 0
    at = isRegular ? regularEnd(bytes, at) : delimitedEnd(bytes, at, code)
    if (isRegular && isOperator(bytes, start, at, code)) {
      scan.operator = wordIn(bytes, start, at)
      if (scan.operator === 'BI')
        throw new Error('Unexpected inline image in a content stream, expected none from Chromium')
      scan.to = at
      return true
    }
    if (scan.count < most) {
      starts[scan.count] = start
      ends[scan.count] = at
      scan.count++
    }
  }
}

/** Whether regular characters are an operator: a word, but no value; or one of two that are signs. */
function isOperator(bytes: Buffer, from: number, to: number, code: number): boolean {
  const isWord = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34
  if (!isWord || to - from < 4) return isWord
  const word = wordIn(bytes, from, to)
  return word !== 'true' && word !== 'false' && word !== 'null'
}

/** Words of up to three bytes by these: an operator is not a new string each time that it stands in a book. */
const words = new Map<number, string>()

/** Those of one byte and of two, which are nearly all. */
const shortWords: (string | undefined)[] = Array.from({ length: 1 << 14 })

function wordIn(bytes: Buffer, from: number, to: number): string {
  const length = to - from
  const first = bytes[from] ?? 0
  const second = length > 1 ? (bytes[from + 1] ?? 0) : 0
  const index = (first << 7) | second
  if (length < 3 && (first | second) < 128) return (shortWords[index] ??= named(bytes, from, to))
  if (length > 3) return bytes.toString('latin1', from, to)
  const key = (index << 9) | (length > 2 ? (bytes[from + 2] ?? 0) : 256)
  const known = words.get(key) ?? named(bytes, from, to)
  words.set(key, known)
  return known
}

/** A word as names in programs are kept, which are compared by where they lie. */
function named(bytes: Buffer, from: number, to: number): string {
  const word = bytes.toString('latin1', from, to)
  return Object.keys({ [word]: 0 })[0] ?? word
}

/** The nth operand as text. */
export function operand(scan: ContentScan, index: number): string {
  return scan.bytes.toString('latin1', scan.starts[index], scan.ends[index])
}

/** The operation as text: its operands and its operator. */
export function operation({ bytes, from, to }: ContentScan): string {
  return bytes.toString('latin1', from, to)
}

function classAt(bytes: Buffer, at: number): number {
  return classes[bytes[at] ?? 0] ?? 0
}

function regularEnd(bytes: Buffer, start: number): number {
  let at = start
  while (at < bytes.length && classAt(bytes, at) === 0) at++
  return at
}

function delimitedEnd(bytes: Buffer, at: number, code: number): number {
  if (code === 40) return stringEnd(bytes, at)
  if (code === 47) return regularEnd(bytes, at + 1)
  if (code === 37) return endAt(bytes, at, 10)
  if ((code === 60 || code === 62) && at + 1 < bytes.length && bytes[at + 1] === code) return at + 2
  return code === 60 ? endAt(bytes, at, 62) + 1 : at + 1
}

/** The first place of a byte from a place on, or the end. */
function endAt(bytes: Buffer, from: number, code: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== code) at++
  return at
}

function stringEnd(bytes: Buffer, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === 92) at++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return at + 1
  }
  return bytes.length
}
