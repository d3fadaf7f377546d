import type { Code, Construct, Effects, Event, Resolver, State, Token, TokenizeContext } from 'micromark-util-types'
import type { CompileContext, Extension as FromMarkdownExtension, Token as MdastToken } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'

/**
 * `==marked words==`, as pandoc, Obsidian and others have it. No letter or digit touches it from outside, so that prose
 * may say `a==b`.
 */
export const mark: Construct = { name: 'mark', tokenize, resolveAll }

/** What no words begin with: "the operators ==, <= and ==." are those. */
const ending = new Set<Code>([
  codes.comma,
  codes.dot,
  codes.semicolon,
  codes.colon,
  codes.exclamationMark,
  codes.questionMark,
  codes.rightParenthesis,
])

/** Makes spans with the class `mark`. */
export const markFromMarkdown: FromMarkdownExtension = { enter: { mark: enterMark }, exit: { mark: exitMark } }

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous
  const escaped = this.events.at(-1)?.[1].type === 'characterEscape'
  let size = 0
  let token: Token
  return start

  function start(code: Code): State | undefined {
    if (before === codes.equalsTo && !escaped) return nok(code)
    token = effects.enter('markSequence')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === codes.equalsTo) {
      effects.consume(code)
      size++
      return sequence
    }
    if (size !== 2) return nok(code)
    effects.exit('markSequence')
    token._open = !isSpace(code) && !ending.has(code) && !isWord(before)
    token._close = !isSpace(before) && !isWord(code)
    return ok(code)
  }
}

/** Pairs what opens with what closes; what stays alone is text. */
function resolveAll(events: Event[], context: TokenizeContext): Event[] {
  for (let at = 0; at < events.length; at++) {
    const close = sequenceAt(events, at)
    if (close?._close !== true) continue
    const from = events.findLastIndex((_, before) => before < at && sequenceAt(events, before)?._open === true)
    const open = sequenceAt(events, from)
    if (open === undefined) continue
    const whole: Token = { type: 'mark', start: { ...open.start }, end: { ...close.end } }
    const made: Event[] = [
      ['enter', whole, context],
      ...asMarkers(open, context),
      ...resolvedInside(events.slice(from + 2, at), context),
      ...asMarkers(close, context),
      ['exit', whole, context],
    ]
    events.splice(from, at + 2 - from, ...made)
    at = from + made.length - 1
  }
  for (const [, token] of events) if (token.type === 'markSequence') token.type = 'data'
  return events
}

/** A sequence that begins at an event and has no partner yet. */
function sequenceAt(events: readonly Event[], at: number): Token | undefined {
  const [what, token] = events[at] ?? []
  return what === 'enter' && token?.type === 'markSequence' ? token : undefined
}

function asMarkers(token: Token, context: TokenizeContext): Event[] {
  token.type = 'markMarker'
  return [
    ['enter', token, context],
    ['exit', token, context],
  ]
}

/** Emphasis and the like that begin and end within the marked words. */
function resolvedInside(events: Event[], context: TokenizeContext): Event[] {
  const resolvers = new Set<Resolver>()
  for (const construct of context.parser.constructs.insideSpan.null ?? [])
    if (construct.resolveAll) resolvers.add(construct.resolveAll)
  return [...resolvers].reduce((inner, resolver) => resolver(inner, context), events)
}

function isSpace(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code)
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}=]/u.test(String.fromCodePoint(code))
}

function enterMark(this: CompileContext, token: MdastToken): undefined {
  this.enter({ type: 'span', attributes: { classes: ['mark'], values: {} }, children: [] }, token)
}

function exitMark(this: CompileContext, token: MdastToken): undefined {
  this.exit(token)
}
