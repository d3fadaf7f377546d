import type { BadLine } from '../lines/line-statistics.ts'
import type { SetLines } from './lines/set-lines.ts'
import { atOf } from './about.ts'

/** Lines with wide spaces, on the pages where they came to stand. The marks of `setLines` go. */
export function badLines({ bad }: SetLines, pages: readonly HTMLElement[]): BadLine[] {
  const found = new Map<number, BadLine>()
  for (const [page, element] of pages.entries()) {
    for (const words of element.querySelectorAll<HTMLElement>('[data-line]:not(.line)')) {
      const line = Number(words.dataset['line'])
      const known = bad[line]
      if (known !== undefined) found.set(line, { ...known, page, at: atOf(words) })
      delete words.dataset['line']
    }
  }
  return [...found.values()]
}
