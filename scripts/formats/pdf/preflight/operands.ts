const operand = /\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|<[0-9A-Fa-f\s]*>|[-+.\d]+/g

/** The first name among operands, without its slash. */
export function nameIn(text: string): string | undefined {
  return /\/([^\s/[\]<>()]+)/.exec(text)?.[1]
}

/** What text operators show, in order: bytes of strings, and the numbers between them (ISO 32000-1 §9.4.3). */
export function shownIn(text: string): (Uint8Array | number)[] {
  // What Chromium writes, half a million times in a book.
  const lone = /^<([0-9A-Fa-f]*)>\s*Tj$/.exec(text)?.[1]
  if (lone !== undefined) return [Buffer.from(lone, 'hex')]
  return [...text.matchAll(operand)].map(([found]) => {
    if (found.startsWith('<')) return Buffer.from(found.slice(1, -1).replaceAll(/\s/g, ''), 'hex')
    if (found.startsWith('(')) return literal(found.slice(1, -1))
    return Number(found)
  })
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string in parentheses without its escapes (§7.3.4.2). */
function literal(text: string): Uint8Array {
  const plain = text.replaceAll(
    /\\(?:([0-7]{1,3})|(\r\n|[^]))/g,
    (_, octal: string | undefined, sign: string | undefined) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
      return /[\r\n]/.test(sign ?? '') ? '' : (escapes[sign ?? ''] ?? sign ?? '')
    },
  )
  return Buffer.from(plain, 'latin1')
}
