import type { Code, Construct, Effects, State } from 'micromark-util-types'
import { factorySpace } from 'micromark-factory-space'
import { asciiAlpha, asciiAlphanumeric, markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'

/** `{note} A title` after the colons, as MyST names its directives; the title goes to the end of the line. */
export const mystName: Construct = { partial: true, tokenize: tokenizeName }

function tokenizeName(effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State {
    marker(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (!asciiAlpha(code)) return nok(code)
    effects.enter('directiveContainerName')
    return name(code)
  }

  function name(code: Code): State | undefined {
    if (asciiAlphanumeric(code) || code === codes.dash || code === codes.underscore) {
      effects.consume(code)
      return name
    }
    if (code !== codes.rightCurlyBrace) return nok(code)
    effects.exit('directiveContainerName')
    marker(code)
    return factorySpace(effects, title, 'whitespace')
  }

  function title(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return ok(code)
    effects.enter('directiveContainerLabel')
    effects.enter('directiveContainerLabelString')
    effects.enter('chunkText', { contentType: 'text', _contentTypeTextTrailing: true })
    return words(code)
  }

  function words(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code)
      return words
    }
    effects.exit('chunkText')
    effects.exit('directiveContainerLabelString')
    effects.exit('directiveContainerLabel')
    return ok(code)
  }

  function marker(code: Code): void {
    effects.enter('directiveContainerNameMarker')
    effects.consume(code)
    effects.exit('directiveContainerNameMarker')
  }
}
