/** A reading of a content stream, operation by operation. Offsets are into its text (Latin-1, a character a byte). */
export interface ContentScan {
  readonly text: string
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

export function scanContent(text: string): ContentScan {
  return {
    text,
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
  const { text, starts, ends } = scan
  const { length } = text
  let at = scan.to
  scan.from = -1
  scan.count = 0
  for (;;) {
    while (at < length && classes[text.charCodeAt(at)] === 1) at++
    if (at >= length) return false
    const start = at
    const code = text.charCodeAt(at)
    if (code === 37) {
      // A comment belongs to no operation.
      at = delimitedEnd(text, at, code)
      continue
    }
    if (scan.from < 0) scan.from = start
    at = classes[code] === 2 ? delimitedEnd(text, at, code) : regularEnd(text, at)
    const isOperator =
      ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34) && classes[code] === 0
    if (isOperator) {
      const word = wordIn(text, start, at)
      if (word !== 'true' && word !== 'false' && word !== 'null') {
        if (word === 'BI') throw new Error('Unexpected inline image in a content stream, expected none from Chromium')
        scan.operator = word
        scan.to = at
        return true
      }
    }
    if (scan.count < most) {
      starts[scan.count] = start
      ends[scan.count] = at
      scan.count++
    }
  }
}

/** Words of one or two ASCII characters: an operator is not a new string each time that it stands in a book. */
const words: (string | undefined)[] = Array.from({ length: 1 << 14 })

function wordIn(text: string, from: number, to: number): string {
  const first = text.charCodeAt(from)
  const second = to - from === 2 ? text.charCodeAt(from + 1) : 0
  if (to - from > 2 || (first | second) > 127) return text.slice(from, to)
  return (words[(first << 7) | second] ??= text.slice(from, to))
}

/** The nth operand as text. */
export function operand(scan: ContentScan, index: number): string {
  return scan.text.slice(scan.starts[index], scan.ends[index])
}

function regularEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && classes[text.charCodeAt(at)] === 0) at++
  return at
}

function delimitedEnd(text: string, at: number, code: number): number {
  if (code === 40) return stringEnd(text, at)
  if (code === 47) return regularEnd(text, at + 1)
  if (code === 37) return text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
  if ((code === 60 || code === 62) && text.charCodeAt(at + 1) === code) return at + 2
  if (code === 60) return text.indexOf('>', at) + 1
  return at + 1
}

function stringEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return at + 1
  }
  return text.length
}
