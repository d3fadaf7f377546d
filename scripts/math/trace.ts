import type { StackItem } from 'mathjax-full/js/input/tex/StackItem.js'
import TexParserModule from 'mathjax-full/js/input/tex/TexParser.js'
import { defaultOf } from './default-of.ts'

type TexParser = InstanceType<typeof TexParserModule.default>

/** A place in the formula's TeX; `macro` is set when the text at fault came out of that macro's body. */
export interface TracedPlace {
  readonly offset: number
  /** Where the macro's call with its arguments ends. */
  readonly end?: number | undefined
  readonly macro?: string | undefined
}

/** Watches one parse and remembers which character of the author's TeX each parser was reading. */
export interface Tracer {
  readonly enter: (parser: TexParser) => void
  readonly stamp: (item: StackItem) => void
  /** Where the innermost parser stood when it failed with MathJax's error `id`. */
  readonly place: (id: string) => TracedPlace
}

interface Frame {
  readonly parser: TexParser
  /** The text this parser was created for, with the spaces that MathJax put in. */
  source: string
  /** Offsets in `source` of those spaces: it writes `x^2 3` for `x^23`. */
  readonly inserted: number[]
  /** Where that text stands in the formula; not `linear` when it was made up by a macro. */
  readonly origin: TracedPlace & { readonly linear: boolean }
  /** Start of the token in work, in the parser's present string. */
  token: number
  /** How many characters at the end of the present string are still the author's own. */
  tail: number
  /** The last expansion, in offsets of `source`. */
  call?: { readonly start: number; readonly end: number; readonly macro: string } | undefined
}

const stringProperty = Object.getOwnPropertyDescriptor(defaultOf(TexParserModule).prototype, 'string')

/**
 * MathJax's errors have no place. Every `{…}` is read by a parser of its own, and a macro replaces the rest of the
 * string it stands in by its expansion plus that rest: so the common tail still belongs to the author, and everything
 * before it is pinned to the macro's call. Costs too much for every formula: run it on those that failed.
 */
export function createTracer(): Tracer {
  const frames: Frame[] = []
  const stamps = new WeakMap<StackItem, TracedPlace>()

  const placeIn = (frame: Frame, position: number): TracedPlace => {
    const fromEnd = frame.parser.string.length - position
    const own = fromEnd <= frame.tail
    if (!frame.origin.linear) return frame.origin
    const offsetOf = (at: number): number =>
      frame.origin.offset + at - frame.inserted.filter((space) => space < at).length
    if (own) return { offset: offsetOf(frame.source.length - fromEnd) }
    const { call } = frame
    if (call === undefined) return { offset: frame.origin.offset }
    return { offset: offsetOf(call.start), end: offsetOf(call.end), macro: call.macro }
  }

  const originOf = (source: string, parent: Frame | undefined): Frame['origin'] => {
    if (parent === undefined) return { offset: 0, linear: true }
    const text = parent.parser.string
    const end = parent.parser.i
    const within = (start: number): boolean => start >= parent.token && text.startsWith(source, start)
    const start = [end - source.length - 1, end - source.length, text.lastIndexOf(source, end - source.length)].find(
      within,
    )
    if (start === undefined) return { ...placeIn(parent, parent.token), linear: false }
    const place = placeIn(parent, start)
    return { ...place, linear: place.macro === undefined && parent.origin.linear }
  }

  const rewrite = (frame: Frame, next: string): void => {
    const { string: before, i } = frame.parser
    if (next === `${before.slice(0, i + 1)} ${before.slice(i + 1)}`) {
      const at = frame.source.length - (before.length - i - 1)
      frame.source = `${frame.source.slice(0, at)} ${frame.source.slice(at)}`
      frame.inserted.push(at)
      if (before.length - i - 1 <= frame.tail) frame.tail = Math.min(frame.tail + 1, next.length)
      return
    }
    const tail = Math.min(frame.tail, before.length - i)
    const start = frame.source.length - (before.length - frame.token)
    if (before.length - frame.token <= frame.tail) {
      const end = frame.source.length - tail
      frame.call = { start, end, macro: /^\\(?:[a-zA-Z]+|.)/su.exec(frame.source.slice(start))?.[0] ?? '' }
    }
    frame.tail = next.endsWith(before.slice(before.length - tail)) ? tail : 0
  }

  const enter = (parser: TexParser): void => {
    const source = parser.string
    const origin = originOf(source, frames.at(-1))
    const frame: Frame = { parser, source, inserted: [], origin, token: 0, tail: source.length }
    frames.push(frame)
    const { parse, mml } = parser
    parser.parse = (kind, input) => {
      if (kind === 'character') frame.token = parser.i - input[1].length
      return parse.call(parser, kind, input)
    }
    parser.mml = () => {
      const at = frames.lastIndexOf(frame)
      if (at >= 0) frames.length = at
      return mml.call(parser)
    }
    Object.defineProperty(parser, 'string', {
      get: () => stringProperty?.get?.call(parser) as string,
      set: (next: string) => {
        rewrite(frame, next)
        stringProperty?.set?.call(parser, next)
      },
    })
  }

  const stamp = (item: StackItem): void => {
    const frame = frames.at(-1)
    if (frame !== undefined) stamps.set(item, placeIn(frame, frame.token))
  }

  const place = (id: string): TracedPlace => {
    const frame = frames.at(-1)
    if (frame === undefined) return { offset: 0 }
    if (pointsAtOpening.has(id)) {
      const item = openItem(frame.parser, openers[id])
      const stamped = item === undefined ? undefined : stamps.get(item)
      if (stamped !== undefined) return stamped
    }
    if (id === 'MissingCloseBrace') return placeIn(frame, unclosedBrace(frame.parser.string, frame.token))
    return placeIn(frame, frame.token)
  }

  return { enter, stamp, place }
}

/** For these the place to look at is the opening that nothing closes, not the end of the formula. */
const openers: Readonly<Record<string, readonly string[]>> = {
  ExtraOpenMissingClose: ['open'],
  ExtraLeftMissingRight: ['left'],
  EnvMissingEnd: ['begin', 'array', 'eqnarray', 'equation', 'AMSarray', 'beginEnv', 'multline', 'flalign', 'xalignat'],
  MissingScript: ['subsup'],
}
const pointsAtOpening: ReadonlySet<string> = new Set(Object.keys(openers))

function openItem(parser: TexParser, kinds: readonly string[] = []): StackItem | undefined {
  // The constructor makes the stack after it has announced the parser.
  if (parser.stack === undefined) return undefined
  let last: StackItem | undefined
  for (let depth = 1; ; depth++) {
    const item = parser.stack.Top(depth) as StackItem | null
    if (item === null) return last
    if (kinds.includes(item.kind)) return item
    if (item.isOpen) last ??= item
  }
}

/** The first `{` at or after `from` that is not closed, by MathJax's own way of counting. */
function unclosedBrace(text: string, from: number): number {
  const open: number[] = []
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '{') open.push(at)
    else if (char === '}') open.pop()
  }
  return open[0] ?? from
}
