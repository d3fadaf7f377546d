import type { Code, Construct, Effects, Event, State, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import { closeLabel, openLabel } from './label.ts'
import { withContext } from './with-context.ts'

/** The start of `^[a note]`. */
export const inlineNoteStart: Construct = {
  name: 'inlineNoteStart',
  resolveAll: resolveUnclosed,
  tokenize: withContext(tokenizeStart),
}

/** The `]` that balances the start of a note. */
export const inlineNoteEnd: Construct = {
  name: 'inlineNoteEnd',
  resolveTo: (events, context) => closeLabel(events, context, 'inlineNoteEnd', 'inlineNote'),
  tokenize: withContext(tokenizeEnd),
}

/** Makes `inlineNote` nodes. */
export const inlineNoteFromMarkdown: FromMarkdownExtension = {
  canContainEols: ['inlineNote'],
  enter: { inlineNote: enterNote },
  exit: { inlineNote: exitNote },
}

function tokenizeStart(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('inlineNoteStart')
    effects.consume(code)
    return bracket
  }

  function bracket(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket) return nok(code)
    effects.consume(code)
    return after
  }

  function after(code: Code): State | undefined {
    context._labelStarts = [...(context._labelStarts ?? []), effects.exit('inlineNoteStart')]
    return ok(code)
  }
}

function tokenizeEnd(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const opening = openLabel(context)
  return (code) => {
    if (opening?.type !== 'inlineNoteStart') return nok(code)
    effects.enter('inlineNoteEnd', { _opening: opening })
    effects.consume(code)
    effects.exit('inlineNoteEnd')
    context._labelStarts?.pop()
    return ok
  }
}

/** A `^[` without its `]` is text. */
function resolveUnclosed(events: Event[]): Event[] {
  for (const [index, [kind, token]] of events.entries()) {
    const [around, outer] = events[index - 1] ?? []
    const closed = around === 'enter' && outer?.type === 'inlineNote'
    if (kind === 'enter' && token.type === 'inlineNoteStart' && !closed) token.type = 'data'
  }
  return events
}

function enterNote(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'inlineNote', children: [] }, token)
}

function exitNote(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
