import type { Event, Token, TokenizeContext, TokenType } from 'micromark-util-types'

/** The innermost `[` (or `![`, `^[`) that is still waiting for its `]`. */
export function openLabel(context: TokenizeContext): Token | undefined {
  const starts = context._labelStarts
  while (starts?.at(-1)?._balanced === true) starts.pop()
  return starts?.at(-1)
}

/**
 * Wraps what stands between a label start and its end, as CommonMark's label end does for links.
 *
 * @param events from the start of the text to the end of what closes the label; changed in place
 * @param closer type of the token that closes; its `_opening` is the label start
 * @param group type of the token that will hold everything
 */
export function closeLabel(events: Event[], context: TokenizeContext, closer: TokenType, group: TokenType): Event[] {
  const close = events.findLastIndex(([kind, token]) => kind === 'enter' && token.type === closer)
  const opening = events[close]?.[1]._opening
  const open = events.findLastIndex(([kind, token]) => kind === 'enter' && token === opening)
  const end = events.at(-1)?.[1].end
  if (opening === undefined || open < 0 || end === undefined) throw new Error('A label end without a start')

  const body = events.findIndex(([kind, token], index) => index > open && kind === 'exit' && token === opening) + 1
  const [outside, markers] = splitOpening(events.slice(open, body), opening)
  const start = markers[0]?.[1].start ?? opening.start
  const token: Token = { type: group, start: { ...start }, end: { ...end } }
  const wrapped: Event[] = [
    ...outside,
    ['enter', token, context],
    ...markers,
    ...resolveSpan(events.slice(body, close), context),
    ...events.slice(close),
    ['exit', token, context],
  ]
  events.length = open
  for (const event of wrapped) events.push(event)
  return events
}

/** The `!` of `![` is text when what follows is no image. */
function splitOpening(events: Event[], opening: Token): [outside: Event[], markers: Event[]] {
  if (opening.type === 'inlineNoteStart') return [[], events]
  const inside = events.slice(1, -1)
  if (opening.type === 'labelLink') return [[], inside]
  const outside = inside.slice(0, 2)
  for (const [, token] of outside) token.type = 'data'
  return [outside, inside.slice(2)]
}

/** Emphasis cannot reach over the edge of a span: it is settled when the span closes. */
function resolveSpan(events: Event[], context: TokenizeContext): Event[] {
  const called = new Set<unknown>()
  let resolved = events
  for (const { resolveAll } of context.parser.constructs.insideSpan.null ?? []) {
    if (resolveAll === undefined || called.has(resolveAll)) continue
    resolved = resolveAll(resolved, context)
    called.add(resolveAll)
  }
  return resolved
}
