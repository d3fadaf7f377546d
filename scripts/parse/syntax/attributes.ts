import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import type { Nodes } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character'
import { attributeList, readAttributes } from './attribute-list.ts'
import { positionOf } from './tokens.ts'
import { withContext } from './with-context.ts'

/** `{#id .class key=value}` directly after an inline, or after a space at the end of a heading, paragraph or caption. */
export const attributes: Construct = {
  name: 'attributes',
  previous: mayFollow,
  tokenize: withContext(tokenizeAttributes),
}

/** Makes `attributes` nodes; braces that turn out to follow nothing are text. */
export const attributesFromMarkdown: FromMarkdownExtension = { exit: { attributes: exitAttributes } }

/** Tokens that attributes can belong to. Emphasis is not known before the end: its markers count until then. */
const carriers = new Set<string>([
  'attentionSequence',
  'autolink',
  'codeText',
  'gfmFootnoteCall',
  'image',
  'inlineMath',
  'inlineNote',
  'link',
  'span',
  'strikethroughSequenceTemporary',
])

/** The nodes that those tokens become. */
const carrierNodes = new Set<string>([
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'inlineNote',
  'link',
  'linkReference',
  'span',
  'strong',
])

function mayFollow(this: TokenizeContext, code: Code): boolean {
  if (code === null) return false
  if (markdownLineEndingOrSpace(code)) return true
  const last = this.events.at(-1)?.[1]
  return last !== undefined && carriers.has(last.type) && last._close !== false
}

function tokenizeAttributes(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const spaced = markdownLineEndingOrSpace(context.previous)
  const atEnd: Construct = { partial: true, tokenize: withContext(tokenizeEnd) }
  return attributeList(context, effects, after, nok, 'attributes', true)

  function after(code: Code): State | undefined {
    return spaced ? effects.check(atEnd, trailing, nok)(code) : ok(code)
  }

  function trailing(code: Code): State | undefined {
    const list = context.events.at(-1)?.[1]
    if (list !== undefined) list._trailing = true
    return ok(code)
  }
}

function tokenizeEnd(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const inCaption = startsCaption(context)
  return factorySpace(
    effects,
    (code) => (code === null || (inCaption && markdownLineEnding(code)) ? ok(code) : nok(code)),
    'whitespace',
  )
}

/** Whether the line so far starts as a caption does: `: `. */
function startsCaption(context: TokenizeContext): boolean {
  // Not the end of the line ending: before a chunk of text that point cannot be sliced from.
  const lineEnding = context.events.findLastIndex(([kind, token]) => kind === 'exit' && token.type === 'lineEnding')
  const start = context.events[lineEnding + 1]?.[1].start
  return start !== undefined && /^[\t ]*:[\t ]/.test(context.sliceSerialize({ start, end: context.now() }))
}

function exitAttributes(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1)
  const read = readAttributes(this.sliceSerialize(token))
  if (parent === undefined || !('children' in parent) || read === undefined)
    throw new Error('Attributes outside a block')
  const siblings: Nodes[] = parent.children
  const before = siblings.at(-1)
  const touches = before?.position?.end.offset === token.start.offset && carrierNodes.has(before?.type ?? '')
  const ends = token._trailing === true && (parent.type === 'heading' || parent.type === 'paragraph')
  if (touches || ends) {
    siblings.push({ type: 'attributes', attributes: read, position: positionOf(token) })
  } else {
    this.config.enter['data']?.call(this, token)
    this.config.exit['data']?.call(this, token)
  }
}
