/** A document type declaration, as it stands in the prolog. */
export interface Doctype {
  readonly name: string
  readonly publicId?: string | undefined
  readonly systemId?: string | undefined
  /** What stands between `[` and `]`, the rest of the text when the bracket never closes; absent without a `[`. */
  readonly subset?: string | undefined
  /** Offset of `<!DOCTYPE` in the text. */
  readonly offset: number
}

/**
 * Reads the DOCTYPE of a prolog without a parser, in one pass, so that it can be judged before anything expands it.
 * Declarations in comments, CDATA or after the root do not count: XML allows them nowhere but here (XML 1.0 §2.8).
 */
export function readDoctype(text: string): Doctype | undefined {
  const offset = prologEnd(text)
  if (!text.startsWith('<!DOCTYPE', offset)) return undefined
  const head = /[\s]*([^\s>[]*)/y
  head.lastIndex = offset + 9
  const name = head.exec(text)?.[1] ?? ''
  const literals: string[] = []
  let keyword = ''
  let at = head.lastIndex
  for (; at < text.length; at++) {
    const sign = text[at]
    if (sign === '>' || sign === '[') break
    if (sign === '"' || sign === "'") {
      const end = closing(text, sign, at + 1)
      literals.push(text.slice(at + 1, end))
      at = end
    } else if (keyword.length < 6 && sign !== undefined && sign.trim() !== '') keyword += sign
  }
  const isPublic = keyword === 'PUBLIC'
  return {
    name,
    publicId: isPublic ? literals[0] : undefined,
    systemId: isPublic ? literals[1] : literals[0],
    subset: text[at] === '[' ? text.slice(at + 1, subsetEnd(text, at + 1)) : undefined,
    offset,
  }
}

/** Where the prolog's declarations, comments, instructions and white space end. */
function prologEnd(text: string): number {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    if (end === undefined) return at
    const found = text.indexOf(end, at + 2)
    if (found === -1) return text.length
    at = found + end.length
  }
}

function subsetEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === ']') return at
    if (sign === '"' || sign === "'") at = closing(text, sign, at + 1)
    else if (text.startsWith('<!--', at)) at = closing(text, '-->', at + 4) + 2
  }
  return text.length
}

function closing(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found === -1 ? text.length : found
}
