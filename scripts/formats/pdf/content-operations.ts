/** An operator of a content stream with its operands; offsets into the stream's text (Latin-1, a character a byte). */
export interface Operation {
  readonly operator: string
  /** Where its first operand begins. */
  readonly from: number
  readonly to: number
}

// Strings with parentheses nest and are read by hand; everything else is one expression (ISO 32000-1 §7.2.2, §7.3).
const token =
  /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[[\]{}]|[^\0\t\n\f\r ()<>[\]{}/%]+/y

/**
 * Splits a content stream into operations. Undefined when it holds something that this reader does not understand
 * (inline images, broken syntax): such a stream is better left alone.
 */
export function contentOperations(text: string): Operation[] | undefined {
  const operations: Operation[] = []
  let from = -1
  for (let at = 0; at < text.length;) {
    if (text[at] === '(') {
      if (from < 0) from = at
      at = stringEnd(text, at)
      continue
    }
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    if (found === undefined) return undefined
    at += found.length
    const first = found.charCodeAt(0)
    if (first <= 32 || first === 37) continue
    if (from < 0) from = at - found.length
    if (!isOperator(found)) continue
    if (found === 'BI') return undefined
    operations.push({ operator: found, from, to: at })
    from = -1
  }
  return operations
}

function isOperator(found: string): boolean {
  return /^[A-Za-z'"]/.test(found) && found !== 'true' && found !== 'false' && found !== 'null'
}

function stringEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at + 1
  }
  return text.length
}
