import type { LineStatistics } from '../../layout.ts'
import { lineStatistics } from '../../lines/line-statistics.ts'
import type { SetLines } from './set-lines.ts'

/** What is to be told of the lines of a run whose pages stand in the document, in order. Takes the marks of lines away. */
export function placeLines({ lines, bad }: SetLines, pages: readonly Element[]): LineStatistics {
  const placed = new Map<string, { page: number; at: string | undefined }>()
  for (const [page, element] of pages.entries()) {
    for (const span of element.querySelectorAll<HTMLElement>('[data-line]')) {
      const at = span.closest('[data-at]')?.getAttribute('data-at') ?? undefined
      const index = span.dataset['line'] ?? ''
      if (!placed.has(index)) placed.set(index, { page, at })
      delete span.dataset['line']
    }
  }
  const worst = bad.flatMap((line, index) => {
    const place = placed.get(String(index))
    return place === undefined ? [] : [{ ...line, ...place }]
  })
  return lineStatistics(lines, worst)
}
