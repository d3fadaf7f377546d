import { parse, walk, type CssNode } from 'css-tree'

/** A value of this length is data, and its nesting could cost the stack. */
const longest = 10_000

/** Every part of the value of a declaration, in order; none where it cannot be read. Never throws. */
export function partsOfValue(value: string): CssNode[] {
  const parts: CssNode[] = []
  if (value.length > longest) return parts
  try {
    walk(parse(value, { context: 'value' }), (node) => void parts.push(node))
  } catch {
    // css-tree does not recover within a value; a declaration like that is void (CSS Syntax, §2.2).
    return []
  }
  return parts
}
