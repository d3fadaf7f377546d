import type { Link, Nodes } from 'mdast'

/** How a node stands in prose. */
export interface ProseRole {
  /** It flows on in its line; it stands there as a word that is no prose; or it is read by itself. */
  readonly stands: 'inline' | 'word' | 'apart'
  /** BCP 47, when it says so. */
  readonly speaks?: string | undefined
}

const inline: ReadonlySet<string> = new Set(['delete', 'emphasis', 'link', 'strong', 'htmlPhrase', 'span'])

const wordlike: ReadonlySet<string> = new Set(
  'acronym image inlineCode inlineMath pageReference reference taskMark'.split(' '),
)

/** Spans and tags of HTML whose text is no prose. */
const literal: ReadonlySet<string> = new Set('abbr code kbd rt samp subscript superscript sub sup var'.split(' '))

/** Says how a node stands in prose. */
export function roleOf(node: Nodes): ProseRole {
  if (wordlike.has(node.type) || isLiteral(node)) return { stands: 'word' }
  return { stands: inline.has(node.type) ? 'inline' : 'apart', speaks: languageOf(node) }
}

function languageOf(node: Nodes): string | undefined {
  const tag = node.type === 'htmlPhrase' || node.type === 'htmlBlock' ? node.properties['lang'] : undefined
  return typeof tag === 'string' && tag !== '' ? tag : undefined
}

function isLiteral(node: Nodes): boolean {
  if (node.type === 'htmlPhrase') return literal.has(node.tagName)
  if (node.type === 'span') return node.attributes.classes.some((name) => literal.has(name))
  return node.type === 'link' && isWorded(node)
}

/** A link that Octavo worded, or whose words are its address. */
function isWorded({ url, children, data }: Link): boolean {
  if (data?.className !== undefined) return children.every((child) => child.position === undefined)
  const [only, ...others] = children
  return only?.type === 'text' && others.length === 0 && (url === only.value || url === `mailto:${only.value}`)
}
