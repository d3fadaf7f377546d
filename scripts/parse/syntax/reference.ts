import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { endsKey, inKey, joinsAddress, keyOf, startsKey } from './reference-key.ts'
import { positionOf } from './tokens.ts'

/** `@fig:x` and `@{fig:x}` in running text. */
export const reference: Construct = { name: 'reference', previous: mayFollow, tokenize: tokenizeReference }

/** Makes `reference` nodes of one item. */
export const referenceFromMarkdown: FromMarkdownExtension = { exit: { mentionedReferenceKey: exitKey } }

const joined: Construct = { partial: true, tokenize: tokenizeJoined }
const joints = new Set<Code>([codes.colon, codes.underscore, codes.dot, codes.dash])

function mayFollow(this: TokenizeContext, code: Code): boolean {
  return code !== codes.atSign && !joinsAddress(code)
}

function tokenizeReference(effects: Effects, ok: State, nok: State): State {
  let before: Code = null
  return start

  function start(code: Code): State | undefined {
    effects.enter('mentionedReference')
    effects.enter('mentionedReferenceKey')
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (code === codes.leftCurlyBrace) {
      effects.consume(code)
      return opened
    }
    return startsKey(code) ? joint(code) : nok(code)
  }

  function opened(code: Code): State | undefined {
    return code === codes.rightCurlyBrace ? nok(code) : braced(code)
  }

  /** `@{a key/of signs}`, for keys that a sentence could not tell from what follows. */
  function braced(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code) || code === codes.leftCurlyBrace) return nok(code)
    effects.consume(code)
    return code === codes.rightCurlyBrace ? end : braced
  }

  function inside(code: Code): State | undefined {
    if (inKey(code)) return endsKey(before, code) ? end(code) : joint(code)
    return joints.has(code) ? effects.check(joined, joint, end)(code) : end(code)
  }

  function joint(code: Code): State | undefined {
    before = code
    effects.consume(code)
    return inside
  }

  function end(code: Code): State | undefined {
    effects.exit('mentionedReferenceKey')
    effects.exit('mentionedReference')
    return ok(code)
  }
}

/** Looks whether a `:` or the like has a letter or digit after it. */
function tokenizeJoined(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    effects.exit('data')
    return (next) => (inKey(next) ? ok(next) : nok(next))
  }
}

function exitKey(this: CompileContext, token: Token): undefined {
  const position = positionOf(token)
  const key = keyOf(this.sliceSerialize(token))
  this.enter(
    {
      type: 'reference',
      bracketed: false,
      items: [{ key, suppressed: false, prefix: '', suffix: '', position }],
    },
    token,
  )
  this.exit(token)
}
