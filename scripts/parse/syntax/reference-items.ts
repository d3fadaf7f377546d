import { decodeString } from 'micromark-util-decode-string'
import type { ReferenceItem } from '../../book/nodes.ts'
import { bracedPattern, keyOf, keyPattern, unspaced } from './reference-key.ts'

/** An item with the place of its `-@id` as indexes of the text that was read. */
export interface ReadItem extends Omit<ReferenceItem, 'position'> {
  readonly start: number
  readonly end: number
}

const part = new RegExp(
  [
    String.raw`\\[^\p{L}\p{N}]`,
    String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});`,
    String.raw`(?<key>(?:(?<![\p{L}\p{N}\-])-)?(?<!(?!${unspaced})[\p{L}\p{N}@])@(?:${bracedPattern}|${keyPattern}))`,
    String.raw`(?<semicolon>;)`,
    String.raw`(?<markup>[[\]${'`'}$*]|~~|<[A-Za-z/!?]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))`,
    String.raw`[^]`,
  ].join('|'),
  'gu',
)

/**
 * Reads what stands between the brackets of `[see @a, p. 3; -@b]`.
 *
 * @returns undefined when it is no group of references: a piece between semicolons has no id or two, or there is
 *   markup, which prefix and suffix cannot keep. Then the brackets are text and each id is a reference of its own.
 */
export function readItems(text: string): readonly ReadItem[] | undefined {
  const items: ReadItem[] = []
  let from = 0
  let found: { readonly start: number; readonly end: number } | undefined
  for (const match of text.matchAll(part)) {
    const { key, semicolon, markup } = match.groups ?? {}
    if (markup !== undefined || (key !== undefined && found !== undefined)) return undefined
    if (key !== undefined) found = { start: match.index, end: match.index + key.length }
    if (semicolon === undefined) continue
    if (found === undefined) return undefined
    items.push(itemOf(text, from, found, match.index))
    from = match.index + 1
    found = undefined
  }
  return found === undefined ? undefined : [...items, itemOf(text, from, found, text.length)]
}

function itemOf(text: string, from: number, { start, end }: { start: number; end: number }, to: number): ReadItem {
  const mark = text.slice(start, end)
  return {
    key: keyOf(mark),
    suppressed: mark.startsWith('-'),
    prefix: plain(text.slice(from, start)),
    suffix: plain(text.slice(end, to)),
    start,
    end,
  }
}

function plain(source: string): string {
  return decodeString(source.trim().replace(/\s+/g, ' '))
}
