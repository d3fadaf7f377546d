import type { Code, Construct, Effects, State, Token as MicromarkToken, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { SourceLine } from '../../book/nodes.ts'
import { attributeList } from './attribute-list.ts'
import { readItems } from './reference-items.ts'
import { pointOf } from './tokens.ts'
import { withContext } from './with-context.ts'

/** `[see @a, p. 3; -@b]`. Leaves `[text @a](url)`, `[text @a]{.class}` and `[text @a][defined]` to links and spans. */
export const referenceGroup: Construct = { name: 'referenceGroup', tokenize: withContext(tokenizeGroup) }

/** Makes `reference` nodes of one and more items. */
export const referenceGroupFromMarkdown: FromMarkdownExtension = {
  enter: { referenceGroup: enterGroup },
  exit: { referenceGroup: exitGroup, referenceGroupData: exitData },
}

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** The lines of a group of references, with their starts. */
    referenceLines?: { readonly text: string; readonly at: SourceLine }[] | undefined
  }
}

function tokenizeGroup(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const span: Construct = {
    partial: true,
    tokenize: (inner, yes, no) => attributeList(context, inner, yes, no, 'spanAttributes', true),
  }
  const definedLabel: Construct = { partial: true, tokenize: withContext(tokenizeDefinedLabel) }
  let body: MicromarkToken['start']
  return start

  function start(code: Code): State {
    effects.enter('referenceGroup')
    marker(code)
    return (next) => {
      body = context.now()
      return lineStart(next)
    }
  }

  function lineStart(code: Code): State | undefined {
    if (code === codes.rightSquareBracket) return close(code)
    if (code === null || markdownLineEnding(code)) return nok(code)
    effects.enter('referenceGroupData')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === codes.leftSquareBracket || code === codes.graveAccent) return nok(code)
    if (code === codes.rightSquareBracket) {
      effects.exit('referenceGroupData')
      return close(code)
    }
    if (markdownLineEnding(code)) {
      effects.exit('referenceGroupData')
      effects.enter('referenceGroupLineEnding')
      effects.consume(code)
      effects.exit('referenceGroupLineEnding')
      return lineStart
    }
    effects.consume(code)
    return code === codes.backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket && code !== codes.rightSquareBracket && code !== codes.backslash)
      return inside(code)
    effects.consume(code)
    return inside
  }

  function close(code: Code): State | undefined {
    if (readItems(context.sliceSerialize({ start: body, end: context.now() })) === undefined) return nok(code)
    marker(code)
    return after
  }

  function after(code: Code): State | undefined {
    effects.exit('referenceGroup')
    if (code === codes.leftParenthesis) return nok(code)
    if (code === codes.leftCurlyBrace) return effects.check(span, nok, ok)(code)
    return code === codes.leftSquareBracket ? effects.check(definedLabel, nok, ok)(code) : ok(code)
  }

  function marker(code: Code): void {
    effects.enter('referenceGroupMarker')
    effects.consume(code)
    effects.exit('referenceGroupMarker')
  }
}

/** Looks whether `[label]` names a definition of the file. */
function tokenizeDefinedLabel(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let label = ''
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === codes.leftSquareBracket) return nok(code)
    if (code === codes.rightSquareBracket) {
      effects.exit('data')
      const identifier = label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
      return context.parser.defined.includes(identifier) ? ok(code) : nok(code)
    }
    label += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return inside
  }
}

function enterGroup(this: CompileContext, token: Token): undefined {
  this.data.referenceLines = []
  this.enter({ type: 'reference', bracketed: true, items: [] }, token)
}

function exitData(this: CompileContext, token: Token): undefined {
  this.data.referenceLines?.push({ text: this.sliceSerialize(token), at: pointOf(token.start) })
}

function exitGroup(this: CompileContext, token: Token): undefined {
  const lines = this.data.referenceLines ?? []
  const node = this.stack.at(-1)
  const items = readItems(lines.map(({ text }) => text).join('\n')) ?? []
  if (node?.type === 'reference') {
    node.items = items.map(({ start, end, ...item }) => ({
      ...item,
      position: { start: placeIn(lines, start), end: placeIn(lines, end) },
    }))
  }
  this.exit(token)
}

/** The place of a character of the joined lines. */
function placeIn(lines: readonly { readonly text: string; readonly at: SourceLine }[], index: number): SourceLine {
  let left = index
  for (const { text, at } of lines) {
    if (left <= text.length) return { line: at.line, column: at.column + left, offset: at.offset + left }
    left -= text.length + 1
  }
  throw new Error('A reference outside its group')
}
