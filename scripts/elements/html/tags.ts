import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Point } from 'unist'

/** A piece of raw HTML, and where it stands within it: line from 0, column from 1. */
export type Tag = { readonly line: number; readonly column: number } & (
  | {
      readonly type: 'start'
      readonly name: string
      readonly attributes: readonly { readonly name: string; readonly value: string }[]
      /** `<x/>` */
      readonly closed: boolean
    }
  | { readonly type: 'end'; readonly name: string }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'other'; readonly what: string }
)

/** Elements whose content is no markup (HTML §13.2.5): the tokenizer has to be told, as a parser of trees tells it. */
const raw: ReadonlyMap<string, Tokenizer['state']> = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
])

/** Reads raw HTML as browsers do (HTML §13.2.5), tag by tag; comments are for those who write and are left out. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = []
  const place = ({ location }: { location: Token.Location | null }) => ({
    line: (location?.startLine ?? 1) - 1,
    column: location?.startCol ?? 1,
  })
  const text = (token: Token.CharacterToken): void => {
    const last = tags.at(-1)
    if (last?.type === 'text') tags.splice(-1, 1, { ...last, value: last.value + token.chars })
    else tags.push({ type: 'text', value: token.chars, ...place(token) })
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: () => undefined,
      onDoctype: (token) => void tags.push({ type: 'other', what: '<!DOCTYPE>', ...place(token) }),
      onStartTag: (token) => {
        const { tagName, attrs, selfClosing } = token
        tags.push({ type: 'start', name: tagName, attributes: attrs, closed: selfClosing, ...place(token) })
        const state = raw.get(tagName)
        if (state === undefined) return
        tokenizer.state = state
        tokenizer.lastStartTagName = tagName
      },
      onEndTag: (token) => void tags.push({ type: 'end', name: token.tagName, ...place(token) }),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => undefined,
      onEof: () => undefined,
    },
  )
  tokenizer.write(html, true)
  return tags
}

/** The point of a tag in the file, when its HTML begins at `start`. */
export function pointOf({ line, column }: Tag, start: Point): Point {
  return line === 0 ? { line: start.line, column: start.column + column - 1 } : { line: start.line + line, column }
}
