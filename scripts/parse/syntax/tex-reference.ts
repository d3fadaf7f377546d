import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { keyPattern } from './reference-key.ts'
import { positionOf } from './tokens.ts'
import { withContext } from './with-context.ts'

/**
 * `\eqref{eq:x}` (the number in parentheses), `\ref{eq:x}` (without them), `\autoref{fig:x}` and `\cref{fig:x}` (with its
 * name) in running text, as LaTeX has them. In CommonMark a backslash before a letter says nothing else.
 */
export const texReference: Construct = { name: 'texReference', tokenize: withContext(tokenizeReference) }

/** Makes `reference` nodes of one item. */
export const texReferenceFromMarkdown: FromMarkdownExtension = { exit: { texReference: exitReference } }

const whole = new RegExp(String.raw`^\\(eqref|ref|autoref|[cC]ref)\{(${keyPattern})\}$`, 'u')
const longest = 200

function tokenizeReference(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { offset } = context.now()
  let token: ReturnType<Effects['enter']>
  return start

  function start(code: Code): State | undefined {
    token = effects.enter('texReference')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code) || context.now().offset - offset > longest) return nok(code)
    effects.consume(code)
    if (code !== codes.rightCurlyBrace) return inside
    return whole.test(context.sliceSerialize({ start: token.start, end: context.now() })) ? end : nok
  }

  function end(code: Code): State | undefined {
    effects.exit('texReference')
    return ok(code)
  }
}

function exitReference(this: CompileContext, token: Token): undefined {
  const position = positionOf(token)
  const [, command = '', key = ''] = whole.exec(this.sliceSerialize(token)) ?? []
  const suppressed = command === 'eqref' || command === 'ref'
  const item = { key, suppressed, bare: command === 'ref', prefix: '', suffix: '', position }
  this.enter({ type: 'reference', bracketed: false, items: [item] }, token)
  this.exit(token)
}
