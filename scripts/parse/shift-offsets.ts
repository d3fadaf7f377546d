import type { Root } from 'mdast'

/**
 * Moves every offset of a tree; lines and columns stay. Places hang on nodes in several forms (`position`, lines of a
 * formula, items of a reference, fences), so whatever has an offset is one.
 */
export function shiftOffsets(tree: Root, by: number): void {
  shift(tree, by, new Set())
}

function shift(value: object, by: number, seen: Set<object>): void {
  if (seen.has(value)) return
  seen.add(value)
  if ('offset' in value && typeof value.offset === 'number') value.offset += by
  for (const child of Object.values(value))
    if (typeof child === 'object' && child !== null) shift(child as object, by, seen)
}
