import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding } from 'micromark-util-character'
import { codes, constants } from 'micromark-util-symbol'
import { directiveHeader } from './directive-header.ts'
import { closedBy, noteLine } from './directive-nesting.ts'
import type { Nesting } from './directive-nesting.ts'
import { indentOf, nonLazyLine } from './non-lazy-line.ts'
import { withContext } from './with-context.ts'

/** `::: note "Title" {.wide}` … `:::`, and `:::note[Title]{.wide}` as generic directives write it. */
export const directive: Construct = { name: 'directive', concrete: true, tokenize: withContext(tokenizeDirective) }

const fenceSize = 3

function tokenizeDirective(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const indent = indentOf(context)
  const closing: Construct = { partial: true, tokenize: tokenizeClosing }
  const nesting: Nesting = { open: [], code: undefined }
  let size = 0
  let previous: Token | undefined
  return start

  function start(code: Code): State | undefined {
    effects.enter('directiveContainer')
    effects.enter('directiveContainerFence')
    effects.enter('directiveContainerSequence')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === codes.colon) {
      effects.consume(code)
      size++
      return sequence
    }
    if (size < fenceSize) return nok(code)
    nesting.open.push(size)
    effects.exit('directiveContainerSequence')
    return directiveHeader(context, effects, afterHeader, nok)(code)
  }

  function afterHeader(code: Code): State | undefined {
    effects.exit('directiveContainerFence')
    if (code === null) return done(code)
    return context.interrupt === true ? ok(code) : effects.attempt(nonLazyLine, lineStart, done)(code)
  }

  function lineStart(code: Code): State | undefined {
    const content = indent > 0 ? factorySpace(effects, lineContent, 'linePrefix', indent + 1) : lineContent
    return effects.attempt(closing, done, content)(code)
  }

  function lineContent(code: Code): State | undefined {
    if (code === null) return done(code)
    return markdownLineEnding(code) ? effects.check(nonLazyLine, chunk, done)(code) : chunk(code)
  }

  /** Each line is a chunk of a document of its own, read when the container is complete. */
  function chunk(code: Code): State | undefined {
    const token = effects.enter('chunkDocument', { contentType: 'document', previous })
    if (previous !== undefined) previous.next = token
    previous = token
    return inChunk(code)
  }

  function inChunk(code: Code): State | undefined {
    if (code === null) {
      effects.exit('chunkDocument')
      return done(code)
    }
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, chunkEnding, lazyEnding)(code)
    effects.consume(code)
    return inChunk
  }

  function chunkEnding(code: Code): State {
    effects.consume(code)
    noteLine(nesting, context.sliceSerialize(effects.exit('chunkDocument')))
    return lineStart
  }

  function lazyEnding(code: Code): State | undefined {
    effects.exit('chunkDocument')
    return done(code)
  }

  function done(code: Code): State | undefined {
    effects.exit('directiveContainer')
    return ok(code)
  }

  function tokenizeClosing(inner: Effects, yes: State, no: State): State {
    let count = 0
    return factorySpace(inner, begin, 'linePrefix', constants.tabSize)

    function begin(code: Code): State | undefined {
      if (code !== codes.colon || nesting.code !== undefined) return no(code)
      inner.enter('directiveContainerFence')
      inner.enter('directiveContainerSequence')
      return run(code)
    }

    function run(code: Code): State | undefined {
      if (code === codes.colon) {
        inner.consume(code)
        count++
        return run
      }
      if (count < fenceSize || closedBy(nesting.open, count) !== 0) return no(code)
      inner.exit('directiveContainerSequence')
      return factorySpace(inner, end, 'whitespace')(code)
    }

    function end(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) return no(code)
      inner.exit('directiveContainerFence')
      return yes(code)
    }
  }
}
