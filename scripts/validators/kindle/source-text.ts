import { decodeXml } from '../../base/xml-decode.ts'

/** What a file says beside its tree: how its elements are spelled, its comments, its encoding. */
export interface SourceText {
  readonly text: string
  /** What it was read as, in lower case. */
  readonly encoding: string
  /** Starts with a byte order mark. */
  readonly marked: boolean
  /** The XML declaration or `<meta>` names an encoding. */
  readonly declared: boolean
  readonly tokens: readonly SourceToken[]
}

export interface SourceToken {
  readonly kind: 'comment' | 'start' | 'empty'
  /** Of the `<`, in UTF-16 units. */
  readonly offset: number
  /** The tag's name, or what stands in the comment. */
  readonly content: string
}

export function readSource(bytes: Uint8Array): SourceText {
  const { text, encoding } = decodeXml(bytes)
  const [one, two, three] = bytes
  const marked =
    (one === 0xef && two === 0xbb && three === 0xbf) || (one === 0xfe && two === 0xff) || (one === 0xff && two === 0xfe)
  const head = text.slice(0, 4096)
  const declared = /^\uFEFF?<\?xml\s[^>]*\bencoding\s*=/.test(head) || /<meta\s[^<>]*\bcharset\s*=/i.test(head)
  return { text, encoding, marked, declared, tokens: [...tokensOf(text)] }
}

/** Tags and comments of a document in order, well-formed or not; what stands in CDATA is text. */
function* tokensOf(text: string): Generator<SourceToken> {
  let at = text.indexOf('<')
  while (at !== -1) {
    let end: number
    if (text.startsWith('<!--', at)) {
      end = endOf(text, '-->', at + 4)
      yield { kind: 'comment', offset: at, content: text.slice(at + 4, end - 3) }
    } else if (text.startsWith('<![CDATA[', at)) end = endOf(text, ']]>', at)
    else if (text.startsWith('<?', at)) end = endOf(text, '?>', at)
    else {
      name.lastIndex = at
      const content = name.exec(text)?.[1]
      end = content === undefined ? at + 1 : tagEnd(text, name.lastIndex)
      if (content !== undefined) yield { kind: text[end - 2] === '/' ? 'empty' : 'start', offset: at, content }
    }
    at = text.indexOf('<', end)
  }
}

const name = /<([A-Za-z_][^\s/<>]*)/y

/** Behind the `>` of a start tag, which may stand in quotes before. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '>') return at + 1
    if (sign === '<') return at
    if (sign === '"' || sign === "'") at = endOf(text, sign, at + 1) - 1
  }
  return text.length
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + mark.length
}
