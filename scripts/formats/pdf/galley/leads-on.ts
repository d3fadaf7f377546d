import type { DraftUnit } from './measured.ts'

/** Signs that promise something, in the scripts that have them. */
const promise = /[:：]\s*$/

/** Whether a line ends a paragraph that announces what follows: "as follows:" before a list, code, a table or a formula. */
export function leadsOn({ source, index, count, boxes }: DraftUnit, below: DraftUnit | undefined): boolean {
  if (below === undefined || source.kind !== 'line' || index + 1 < count) return false
  const announced = below.kind !== 'line' || below.boxes.some((box) => !boxes.includes(box))
  return below.kind !== 'heading' && announced && promise.test(source.paragraph.element.textContent ?? '')
}
