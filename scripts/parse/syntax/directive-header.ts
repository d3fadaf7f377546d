import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { factorySpace } from 'micromark-factory-space'
import { asciiAlpha, asciiAlphanumeric, markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { attributeList } from './attribute-list.ts'
import { mystName } from './directive-myst-name.ts'

/** What follows the colons: ` note "Title" {.wide}`, `note[Title]{.wide}`, ` {.only outputs="epub"}`, `{note} Title`. */
export function directiveHeader(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const label: Construct = { partial: true, tokenize: tokenizeLabel }
  return factorySpace(effects, start, 'whitespace')

  function start(code: Code): State | undefined {
    if (code === codes.leftCurlyBrace) return effects.attempt(mystName, ok, braces)(code)
    if (!asciiAlpha(code)) return nok(code)
    effects.enter('directiveContainerName')
    return name(code)
  }

  function name(code: Code): State | undefined {
    if (asciiAlphanumeric(code) || code === codes.dash || code === codes.underscore) {
      effects.consume(code)
      return name
    }
    effects.exit('directiveContainerName')
    return factorySpace(effects, title, 'whitespace')(code)
  }

  function title(code: Code): State | undefined {
    return code === codes.leftSquareBracket || code === codes.quotationMark
      ? effects.attempt(label, factorySpace(effects, braces, 'whitespace'), nok)(code)
      : braces(code)
  }

  function braces(code: Code): State | undefined {
    return code === codes.leftCurlyBrace
      ? attributeList(
          context,
          effects,
          factorySpace(effects, end, 'whitespace'),
          nok,
          'directiveContainerBraces',
          false,
        )(code)
      : end(code)
  }

  function end(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code)
  }
}

/** `[a title]` or `"a title"`, read as inline text. */
function tokenizeLabel(effects: Effects, ok: State, nok: State): State {
  let close: Code
  let depth = 0
  return start

  function start(code: Code): State {
    close = code === codes.quotationMark ? code : codes.rightSquareBracket
    effects.enter('directiveContainerLabel')
    marker(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (code === close) return end(code)
    if (code === null || markdownLineEnding(code)) return nok(code)
    effects.enter('directiveContainerLabelString')
    effects.enter('chunkText', { contentType: 'text', _contentTypeTextTrailing: true })
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    if (code === close && depth === 0) {
      effects.exit('chunkText')
      effects.exit('directiveContainerLabelString')
      return end(code)
    }
    if (code === codes.leftSquareBracket) depth++
    if (code === codes.rightSquareBracket && depth > 0) depth--
    effects.consume(code)
    return code === codes.backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    effects.consume(code)
    return inside
  }

  function end(code: Code): State {
    marker(code)
    effects.exit('directiveContainerLabel')
    return ok
  }

  function marker(code: Code): void {
    effects.enter('directiveContainerLabelMarker')
    effects.consume(code)
    effects.exit('directiveContainerLabelMarker')
  }
}
