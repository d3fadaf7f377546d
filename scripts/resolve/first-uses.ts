import type { Chapter } from '../book/book.ts'
import type { AcronymConfig } from '../book/acronyms.ts'
import { inReadingOrder } from './reading-order.ts'

/**
 * The acronyms that are spelled out because a reader meets them here first, by their `use`. Worked out for each output:
 * what it leaves out introduces nothing.
 */
export function firstUses(chapters: readonly Chapter[], { expand }: AcronymConfig): ReadonlySet<number> {
  const first = new Set<number>()
  if (expand === 'never') return first
  const met = new Set<string>()
  for (const { tree } of chapters) {
    if (expand === 'chapter') met.clear()
    inReadingOrder(tree, (node) => {
      if (node.type !== 'acronym' || node.form === 'short' || node.form === 'long') return
      if (node.form === 'auto' && !met.has(node.key)) first.add(node.use)
      met.add(node.key)
    })
  }
  return first
}
