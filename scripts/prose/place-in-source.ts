import type { Point } from 'unist'
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { pointAfter } from '../base/point-after.ts'

/**
 * Where a stretch of a text node was written. Typography, entities and containers make the source longer or shorter than the
 * value, so the same words are looked for in it, as often as they stand before in the value.
 *
 * @param source the file that the node was read from
 * @returns the node's own start where the source spells it otherwise; undefined for a node that nobody wrote
 */
export function placeInSource(
  { position }: Nodes,
  value: string,
  start: number,
  end: number,
  source: VFile | undefined,
): Point | undefined {
  const from = position?.start
  if (from === undefined) return undefined
  const text = source === undefined ? '' : String(source)
  // Raw HTML knows lines and columns only. What is written may be longer than what it says.
  const offset = from.offset ?? offsetOf(text, from)
  const words = plain(value.slice(start, end))
  const written = plain(text.slice(offset, position?.end.offset ?? offset + 2 * value.length))
  const at = nth(written, words, count(plain(value.slice(0, start)), words))
  if (at === -1) return from
  return { ...pointAfter(written.slice(0, at), from), offset: offset + at }
}

function offsetOf(text: string, { line, column }: Point): number {
  let start = 0
  for (let left = line; left > 1; left--) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

/** One sign for one: what typography makes of apostrophes and spaces, as a keyboard has it. */
function plain(text: string): string {
  return text.replaceAll('’', "'").replaceAll(/[\u00A0\u202F]/g, ' ')
}

function count(text: string, words: string): number {
  let found = 0
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found++
  return found
}

/** The place of a word after so many others of its kind; -1 when there are not so many. */
function nth(text: string, words: string, skipped: number): number {
  let at = text.indexOf(words)
  for (let left = skipped; left > 0 && at !== -1; left--) at = text.indexOf(words, at + 1)
  return at
}
