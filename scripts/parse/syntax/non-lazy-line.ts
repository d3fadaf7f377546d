import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { markdownLineEnding } from 'micromark-util-character'
import { withContext } from './with-context.ts'

/** A line ending whose next line still belongs to the same containers. */
export const nonLazyLine: Construct = { partial: true, tokenize: withContext(tokenizeNonLazyLine) }

function tokenizeNonLazyLine(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    if (!markdownLineEnding(code)) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return next
  }

  function next(code: Code): State | undefined {
    return context.parser.lazy[context.now().line] === true ? nok(code) : ok(code)
  }
}

/** Width of the white space before the construct that is about to start, in columns. */
export function indentOf(context: TokenizeContext): number {
  const [, token, owner] = context.events.at(-1) ?? []
  return token?.type === 'linePrefix' && owner !== undefined ? owner.sliceSerialize(token, true).length : 0
}
