import type { Code, Construct, Effects, State, Token as MicromarkToken, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { asciiDigit, markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { addMath, endMathLine, mathOf, startMathLines, trimLine } from './math-lines.ts'

/**
 * `$x$` by pandoc's rule: no white space just inside the dollars, no digit after the closing one, and a `$` that breaks
 * this rule leaves the first one to prose. A backtick ends the hope too, because code binds tighter than a price.
 * `$$x$$` within a line is the same node; three dollars are never mathematics.
 */
export const inlineMath: Construct = { name: 'inlineMath', previous: mayFollow, tokenize: tokenizeInlineMath }

/** Makes `inlineMath` nodes. */
export const inlineMathFromMarkdown: FromMarkdownExtension = {
  enter: { inlineMath: enterInlineMath },
  exit: { inlineMath: exitInlineMath, inlineMathData: exitData, inlineMathLineEnding: exitLineEnding },
}

function mayFollow(this: TokenizeContext, code: Code): boolean {
  const last = this.events.at(-1)?.[1].type
  return code !== codes.dollarSign || last === 'characterEscape' || last === 'inlineMath'
}

function tokenizeInlineMath(effects: Effects, ok: State, nok: State): State {
  let double = false
  let blank = true
  let spaced = true
  let closing: MicromarkToken
  return start

  function start(code: Code): State {
    effects.enter('inlineMath')
    effects.enter('inlineMathMarker')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code === codes.dollarSign && !double) {
      double = true
      effects.consume(code)
      return open
    }
    if (code === null || code === codes.dollarSign || (!double && markdownLineEndingOrSpace(code))) return nok(code)
    effects.exit('inlineMathMarker')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null || (code === codes.graveAccent && !double)) return nok(code)
    if (markdownLineEnding(code)) {
      if (double) return nok(code)
      effects.enter('inlineMathLineEnding')
      effects.consume(code)
      effects.exit('inlineMathLineEnding')
      spaced = true
      return between
    }
    if (code === codes.dollarSign) return dollar(code)
    effects.enter('inlineMathData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (code === null || code === codes.dollarSign || code === codes.graveAccent || markdownLineEnding(code)) {
      if (code === codes.graveAccent && double) return keep(code)
      effects.exit('inlineMathData')
      return between(code)
    }
    return keep(code)
  }

  function keep(code: Code): State {
    spaced = markdownLineEndingOrSpace(code)
    if (!spaced) blank = false
    effects.consume(code)
    return code === codes.backslash ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return data(code)
    effects.consume(code)
    return data
  }

  function dollar(code: Code): State | undefined {
    if (blank || (spaced && !double)) return nok(code)
    closing = effects.enter('inlineMathMarker')
    effects.consume(code)
    return double ? second : end
  }

  function second(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      effects.consume(code)
      return end
    }
    // A single dollar inside a display: `\text{if $x$}`.
    closing.type = 'inlineMathData'
    return data(code)
  }

  function end(code: Code): State | undefined {
    if (double ? code === codes.dollarSign : asciiDigit(code)) return nok(code)
    effects.exit('inlineMathMarker')
    effects.exit('inlineMath')
    return ok(code)
  }
}

function enterInlineMath(this: CompileContext, token: Token): undefined {
  startMathLines(this)
  this.enter({ type: 'inlineMath', value: '', lines: [] }, token)
}

function exitData(this: CompileContext, token: Token): undefined {
  addMath(this, token)
}

function exitLineEnding(this: CompileContext, token: Token): undefined {
  endMathLine(this, token)
}

function exitInlineMath(this: CompileContext, token: Token): undefined {
  const lines = this.data.mathLines ?? []
  const node = this.stack.at(-1)
  if (node?.type === 'inlineMath') Object.assign(node, mathOf(lines.length === 1 ? lines.map(trimLine) : lines))
  this.exit(token)
}
