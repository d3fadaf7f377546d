import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { mathLineTail } from './math-line-tail.ts'
import { indentOf, nonLazyLine } from './non-lazy-line.ts'
import { withContext } from './with-context.ts'

/**
 * `$$` lines around TeX, with attributes after the closing or the opening fence; `$$ x $$` on a line of its own; and TeX
 * that starts or ends on the line of its fence. Without a closing fence it goes to the end of its container.
 */
export const mathFlow: Construct = { name: 'mathFlow', concrete: true, tokenize: withContext(tokenizeMathFlow) }

const fenceSize = 2

function tokenizeMathFlow(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const indent = indentOf(context)
  const header: Construct = {
    partial: true,
    tokenize: (inner, yes, no) => mathLineTail(context, inner, yes, no),
  }
  const closing: Construct = { partial: true, tokenize: tokenizeClosing }
  let block: Token
  let size = 0
  let onOpening = true
  let bare = true
  return start

  function start(code: Code): State | undefined {
    block = effects.enter('mathFlow')
    effects.enter('mathFlowFence')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      effects.consume(code)
      size++
      return sequence
    }
    if (size < fenceSize) return nok(code)
    effects.exit('mathFlowFence')
    return effects.attempt(header, lineEnd, spaces)(code)
  }

  function spaces(code: Code): State | undefined {
    bare = false
    return factorySpace(effects, content, 'whitespace')(code)
  }

  function content(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code)
    if (code === codes.dollarSign) return effects.attempt(closing, done, dollars)(code)
    effects.enter('mathFlowValue')
    return value(code)
  }

  function value(code: Code): State | undefined {
    if (code === null || code === codes.dollarSign || markdownLineEnding(code)) {
      effects.exit('mathFlowValue')
      return content(code)
    }
    effects.consume(code)
    return code === codes.backslash ? escaped : value
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return value(code)
    effects.consume(code)
    return value
  }

  /** Dollars that do not close. When they could on the opening line, the formula is part of a paragraph. */
  function dollars(code: Code): State | undefined {
    let count = 0
    effects.enter('mathFlowValue')
    return run(code)

    function run(next: Code): State | undefined {
      if (next !== codes.dollarSign) return onOpening && count >= size ? nok(next) : value(next)
      effects.consume(next)
      count++
      return run
    }
  }

  function lineEnd(code: Code): State | undefined {
    if (context.interrupt === true && onOpening) return bare ? ok(code) : nok(code)
    return code === null ? unclosed(code) : effects.check(nonLazyLine, nextLine, unclosed)(code)
  }

  function nextLine(code: Code): State | undefined {
    onOpening = false
    effects.enter('mathFlowLineEnding')
    effects.consume(code)
    effects.exit('mathFlowLineEnding')
    return indent > 0 ? factorySpace(effects, content, 'linePrefix', indent + 1) : content
  }

  function unclosed(code: Code): State | undefined {
    block._unclosed = true
    return done(code)
  }

  function done(code: Code): State | undefined {
    effects.exit('mathFlow')
    return ok(code)
  }

  function tokenizeClosing(inner: Effects, yes: State, no: State): State {
    let count = 0
    return (code) => {
      inner.enter('mathFlowFence')
      return closingRun(code)
    }

    function closingRun(code: Code): State | undefined {
      if (code === codes.dollarSign) {
        inner.consume(code)
        count++
        return closingRun
      }
      if (count < size) return no(code)
      inner.exit('mathFlowFence')
      return mathLineTail(context, inner, yes, no)(code)
    }
  }
}
