import type { ListItem, Parents } from 'mdast'
import type { Counting } from '../book/counting.ts'
import { letter, roman } from './number-chapters.ts'

/**
 * The number of an item as its lists print it: `2`, or `2(b)` for the second of a list in the second item.
 *
 * @param ancestors of the item, the innermost last
 * @returns undefined for an item of a list that is not numbered
 */
export function itemNumber(item: ListItem, ancestors: readonly Parents[]): string | undefined {
  const list = ancestors.at(-1)
  if (list?.type !== 'list' || list.ordered !== true) return undefined
  const count = counted((list.start ?? 1) + list.children.indexOf(item), list.data?.counting ?? '1')
  const at = ancestors.findLastIndex((ancestor) => ancestor.type === 'listItem')
  const outer = ancestors[at]
  const before = outer?.type === 'listItem' ? itemNumber(outer, ancestors.slice(0, at)) : undefined
  return before === undefined ? count : `${before}(${count})`
}

/** Below one there are neither letters nor roman numerals: browsers write figures there. */
function counted(count: number, counting: Counting): string {
  if (counting === '1' || count < 1) return String(count)
  const capital = counting === 'a' || counting === 'A' ? letter(count) : roman(count)
  return counting === 'a' || counting === 'i' ? capital.toLowerCase() : capital
}
