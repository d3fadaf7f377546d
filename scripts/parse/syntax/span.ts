import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { noAttributes } from '../../book/attributes.ts'
import { attributeList, readAttributes } from './attribute-list.ts'
import { closeLabel, openLabel } from './label.ts'
import { withContext } from './with-context.ts'

/** The end of `[text]{.class}`; its start is the `[` that links have too. */
export const spanEnd: Construct = {
  name: 'spanEnd',
  resolveTo: (events, context) => closeLabel(events, context, 'spanEnd', 'span'),
  tokenize: withContext(tokenizeSpanEnd),
}

/** Makes `span` nodes. */
export const spanFromMarkdown: FromMarkdownExtension = {
  canContainEols: ['span'],
  enter: { span: enterSpan },
  exit: { span: exitSpan, spanAttributes: exitSpanAttributes },
}

function tokenizeSpanEnd(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const opening = openLabel(context)
  return start

  function start(code: Code): State | undefined {
    if (opening === undefined || opening.type === 'inlineNoteStart') return nok(code)
    effects.enter('spanEnd', { _opening: opening })
    effects.consume(code)
    effects.exit('spanEnd')
    return attributeList(context, effects, after, nok, 'spanAttributes', true)
  }

  function after(code: Code): State | undefined {
    context._labelStarts?.pop()
    return ok(code)
  }
}

function enterSpan(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'span', attributes: noAttributes, children: [] }, token)
}

function exitSpanAttributes(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  if (node?.type === 'span') node.attributes = readAttributes(this.sliceSerialize(token)) ?? noAttributes
}

function exitSpan(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
