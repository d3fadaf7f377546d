import type { Code, Construct, Effects, Previous, State } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'

/** `x^2^`, by pandoc's rule: no white space inside. Brackets are left to notes and links. */
export const superscript: Construct = {
  name: 'superscript',
  previous: notAfter(codes.caret),
  tokenize: (effects, ok, nok) => tokenize(effects, ok, nok, codes.caret, 'superscript'),
}

/** `H~2~O`; two of them strike out. */
export const subscript: Construct = {
  name: 'subscript',
  previous: notAfter(codes.tilde),
  tokenize: (effects, ok, nok) => tokenize(effects, ok, nok, codes.tilde, 'subscript'),
}

/** Makes spans with the class `superscript` or `subscript`. */
export const raisedFromMarkdown: FromMarkdownExtension = {
  enter: { superscript: enterRaised, subscript: enterRaised },
  exit: { superscript: exitRaised, subscript: exitRaised },
}

function notAfter(marker: Code): Previous {
  return function previous(code) {
    return code !== marker || this.events.at(-1)?.[1].type === 'characterEscape'
  }
}

function tokenize(
  effects: Effects,
  ok: State,
  nok: State,
  marker: NonNullable<Code>,
  type: 'superscript' | 'subscript',
): State {
  return (code) => {
    effects.enter(type)
    mark(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (code === marker || ends(code)) return nok(code)
    effects.enter('chunkText', { contentType: 'text' })
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (ends(code)) return nok(code)
    if (code === marker) {
      effects.exit('chunkText')
      mark(code)
      return after
    }
    effects.consume(code)
    return code === codes.backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEndingOrSpace(code)) return nok(code)
    effects.consume(code)
    return inside
  }

  function after(code: Code): State | undefined {
    if (code === marker) return nok(code)
    effects.exit(type)
    return ok(code)
  }

  function mark(code: Code): void {
    effects.enter('raisedMarker')
    effects.consume(code)
    effects.exit('raisedMarker')
  }
}

function ends(code: Code): boolean {
  return (
    code === null ||
    code === codes.leftSquareBracket ||
    code === codes.rightSquareBracket ||
    markdownLineEndingOrSpace(code)
  )
}

function enterRaised(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'span', attributes: { classes: [token.type], values: {} }, children: [] }, token)
}

function exitRaised(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
