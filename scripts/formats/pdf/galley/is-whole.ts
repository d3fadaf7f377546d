import type { DraftBox } from './measured.ts'

/** Whether pages must not divide a box: the sheet wants it whole, and it is no higher than the share of a page up to which (`--whole-up-to`). */
export function isWhole({ element, box }: DraftBox, pageHeight: number): boolean {
  if (!box.whole) return false
  const share = Number.parseFloat(getComputedStyle(element).getPropertyValue('--whole-up-to'))
  return Number.isNaN(share) || box.height <= share * pageHeight
}
