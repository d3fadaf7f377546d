import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { mathLineTail } from './math-line-tail.ts'
import { indentOf, nonLazyLine } from './non-lazy-line.ts'
import { withContext } from './with-context.ts'

/**
 * `\begin{align}` … `\end{align}` at the beginning of a line is a display without dollars, for those who come from LaTeX:
 * in CommonMark a backslash before a letter says nothing else. (`\[` and `\(` do: they are brackets without a meaning.)
 * The TeX holds the environment's own lines. Attributes may follow the end.
 */
export const texEnvironment: Construct = {
  name: 'texEnvironment',
  concrete: true,
  tokenize: withContext(tokenizeEnvironment),
}

const opening = /^\\begin\{((?:equation|align|alignat|flalign|gather|multline|eqnarray)\*?|subequations)\}/

function tokenizeEnvironment(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const indent = indentOf(context)
  const tail: Construct = { partial: true, tokenize: (inner, yes, no) => mathLineTail(context, inner, yes, no) }
  let block: Token
  let line = ''
  let first = true
  let end = ''
  return start

  function start(code: Code): State | undefined {
    block = effects.enter('mathFlow')
    effects.enter('mathFlowValue')
    return value(code)
  }

  function value(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      if (first && !opens()) return nok(code)
      effects.exit('mathFlowValue')
      return lineEnd(code)
    }
    line += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    if (code === codes.rightCurlyBrace && (first ? opens() : true) && line.trimEnd().endsWith(end) && end !== '') {
      return (next) => {
        effects.exit('mathFlowValue')
        return effects.attempt(tail, done, again)(next)
      }
    }
    return first && !mayOpen() ? nok : value
  }

  /** Something else than attributes follows the end: an environment of the same name was nested in it, or text follows. */
  function again(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code)
    effects.enter('mathFlowValue')
    return value(code)
  }

  function opens(): boolean {
    const name = opening.exec(line)?.[1]
    if (name === undefined) return false
    end = `\\end{${name}}`
    return true
  }

  function mayOpen(): boolean {
    return '\\begin{'.startsWith(line.slice(0, 7)) && (line.length <= 7 || /^[a-z]*\*?(?:\}|$)/.test(line.slice(7)))
  }

  function lineEnd(code: Code): State | undefined {
    first = false
    line = ''
    return code === null ? unclosed(code) : effects.check(nonLazyLine, nextLine, unclosed)(code)
  }

  function nextLine(code: Code): State | undefined {
    effects.enter('mathFlowLineEnding')
    effects.consume(code)
    effects.exit('mathFlowLineEnding')
    return indent > 0 ? factorySpace(effects, content, 'linePrefix', indent + 1) : content
  }

  function content(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code)
    effects.enter('mathFlowValue')
    return value(code)
  }

  function unclosed(code: Code): State | undefined {
    block._unclosed = true
    return done(code)
  }

  function done(code: Code): State | undefined {
    effects.exit('mathFlow')
    return ok(code)
  }
}
