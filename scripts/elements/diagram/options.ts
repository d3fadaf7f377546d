import type { Point } from 'unist'
import type { Attributes } from '../../book/nodes.ts'

/** Quarto's names for what braces say. */
const sameAs: Readonly<Record<string, string>> = { 'fig-cap': 'caption', 'fig-alt': 'alt' }

export interface Options {
  readonly attributes: Attributes
  /** Where the words of the caption begin, when a line gives it. */
  readonly captionAt?: Point | undefined
}

/**
 * Lines at the head of a diagram, comments in its own language, that say what braces say: `//| alt: …`, in Mermaid
 * `%%| alt: …`. A line of a fence may not be broken, and an alternative text is longer than a line.
 *
 * @param start of the fence
 */
export function withOptions(source: string, given: Attributes, start: Point | undefined): Options {
  const values: Record<string, string> = { ...given.values }
  let { id } = given
  let captionAt: Point | undefined
  for (const [at, line] of source.split('\n').entries()) {
    const [whole = '', before = '', key = '', text = ''] = /^(\s*(?:\/\/|%%)\|\s*([\w-]+):\s*)(.*)$/.exec(line) ?? []
    if (whole === '') break
    const quoted = /^(["'])(.*)\1$/.exec(text.trim())
    const value = quoted?.[2] ?? text.trim()
    const name = sameAs[key] ?? key
    if (name === 'label') id = value.replace(/^fig-/, 'fig:')
    // A caption or a text may go on: the next line with the same word adds to it.
    else
      values[name] =
        given.values[name] === values[name] || values[name] === undefined ? value : `${values[name]} ${value}`
    if (name === 'caption' && captionAt === undefined && start !== undefined) {
      const shift = before.length + (quoted === null ? 0 : 1)
      captionAt = { line: start.line + 1 + at, column: start.column + shift }
    }
  }
  return { attributes: { ...given, id, values }, captionAt }
}
