import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { attributeList } from './attribute-list.ts'

/** What may follow the end of a display on its line: white space and attributes. */
export function mathLineTail(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return factorySpace(effects, start, 'whitespace')

  function start(code: Code): State | undefined {
    return code === codes.leftCurlyBrace
      ? attributeList(context, effects, after, nok, 'mathFlowAttributes', false)(code)
      : end(code)
  }

  function after(code: Code): State | undefined {
    return markdownSpace(code) ? factorySpace(effects, end, 'whitespace')(code) : end(code)
  }

  function end(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code)
  }
}
