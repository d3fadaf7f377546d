import type { Attributes } from './nodes.ts'

/** No attributes at all. */
export const noAttributes: Attributes = { classes: [], values: {} }

const token =
  /\s*(?:#(?<id>[^\s{}"'=#.]+(?:\.[^\s{}"'=#.]+)*)|\.(?<name>[A-Za-z_][\w-]*)|(?<key>[A-Za-z_][\w-]*)=(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<bare>[^\s{}"'=]+)))/y

/**
 * Reads what stands between the braces of `{#fig:x .wide alt="…"}`.
 *
 * @returns undefined when it is not a list of attributes, so that braces in prose stay prose
 */
export function parseAttributes(text: string): Attributes | undefined {
  let id: string | undefined
  const classes: string[] = []
  const values: Record<string, string> = {}
  let at = 0
  const end = text.trimEnd().length
  while (at < end) {
    token.lastIndex = at
    const groups = token.exec(text)?.groups
    if (groups === undefined) return undefined
    const { id: named, name, key, double, single, bare } = groups
    if (named !== undefined) id = named
    else if (name !== undefined) classes.push(name)
    else if (key !== undefined) values[key] = (double ?? single ?? bare ?? '').replace(/\\(["'\\])/g, '$1')
    at = token.lastIndex
  }
  return { id, classes, values }
}
