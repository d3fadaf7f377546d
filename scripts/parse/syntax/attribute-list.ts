import type { Code, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { parseAttributes } from '../../book/attributes.ts'
import type { Attributes } from '../../book/nodes.ts'

type ListType = 'attributes' | 'spanAttributes' | 'mathFlowAttributes' | 'directiveContainerBraces'

/**
 * Makes the states that read `{…}` as one token of the given type, and fail unless it says something as attributes.
 *
 * @param wraps whether the list may go on in the next line
 */
export function attributeList(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  type: ListType,
  wraps: boolean,
): State {
  let list: Token
  let quote: Code = null
  let before: Code = null
  return start

  function start(code: Code): State | undefined {
    if (code !== codes.leftCurlyBrace) return nok(code)
    list = effects.enter(type)
    effects.enter('attributesData')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) return wraps ? wrap(code) : nok(code)
    if (quote !== null) {
      if (code === codes.backslash) return consume(code, escaped)
      if (code === quote) quote = null
    } else if (code === codes.leftCurlyBrace) {
      return nok(code)
    } else if (code === codes.rightCurlyBrace) {
      const text = `${context.sliceSerialize({ start: list.start, end: context.now() })}}`
      return readAttributes(text) === undefined ? nok(code) : consume(code, after)
    } else if ((code === codes.quotationMark || code === codes.apostrophe) && before === codes.equalsTo) {
      quote = code
    }
    return consume(code, inside)
  }

  function escaped(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? inside(code) : consume(code, inside)
  }

  function consume(code: Code, next: State): State {
    before = code
    effects.consume(code)
    return next
  }

  function wrap(code: Code): State {
    effects.exit('attributesData')
    effects.enter('attributesLineEnding')
    effects.consume(code)
    effects.exit('attributesLineEnding')
    return (next) => {
      if (next === null) return nok(next)
      effects.enter('attributesData')
      return inside(next)
    }
  }

  function after(code: Code): State | undefined {
    effects.exit('attributesData')
    effects.exit(type)
    return ok(code)
  }
}

/**
 * Reads attributes with their braces; a line break in a value counts as a space.
 *
 * @returns undefined when they say nothing as attributes: `{}`, `{a, b}`
 */
export function readAttributes(braced: string): Attributes | undefined {
  const text = braced.slice(1, -1).replace(/[\t ]*(?:\r\n|\r|\n)[\t ]*/g, ' ')
  return text.trim() === '' ? undefined : parseAttributes(text)
}
