import type { DraftUnit } from './measured.ts'

/** Signs that promise something, in the scripts that have them. */
const promise = /[:：]\s*$/

/** Whether a line ends a paragraph that announces what follows: "as follows:" before a list, code, a table or a formula. */
export function leadsOn(draft: DraftUnit, below: DraftUnit | undefined): boolean {
  if (below === undefined || !promises(draft)) return false
  return below.kind !== 'heading' && (below.kind !== 'line' || below.boxes.some((box) => !draft.boxes.includes(box)))
}

/** Whether what floats from between two units is what the words above announce, and not what stands below. */
export function isAnnounced(above: DraftUnit | undefined, below: DraftUnit | undefined): boolean {
  return above !== undefined && promises(above) && !leadsOn(above, below)
}

function promises({ source, index, count }: DraftUnit): boolean {
  return source.kind === 'line' && index + 1 === count && promise.test(source.paragraph.element.textContent ?? '')
}
