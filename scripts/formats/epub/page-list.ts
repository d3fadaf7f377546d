import type { Root } from 'hast'
import { visitElements } from './visit.ts'

/** A page of the print edition, and where it begins. */
export interface PageBreak {
  /** Its number and nothing else: `iv`, `12`. */
  readonly label: string
  readonly id: string
}

/** The marks that a document holds, in reading order; those whose number is no number (KFX-N07) are none of ours. */
export function pageBreaksIn(tree: Root): readonly PageBreak[] {
  const found: PageBreak[] = []
  visitElements(tree, ({ properties: { id, role, ariaLabel } }) => {
    if (role === 'doc-pagebreak' && typeof id === 'string' && typeof ariaLabel === 'string')
      found.push({ label: ariaLabel, id })
  })
  return found
}
