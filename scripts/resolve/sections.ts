import type { Nodes, Parents } from 'mdast'
import type { Chapter } from '../book/book.ts'

/** Where a reader is, by the number that readers without pages are told. */
export interface Sections {
  readonly see: (node: Nodes, ancestors: readonly Parents[]) => void
  /** `3.2`, `3`, or the title of a chapter without a number. */
  readonly current: () => string
}

/** Follows the sections of a chapter while it is walked. A heading in a box divides nothing. */
export function sectionsOf({ number, titleText }: Chapter): Sections {
  let section = number ?? titleText
  return {
    see: (node, ancestors) => {
      if (node.type === 'heading' && ancestors.length <= 1) section = node.data?.number ?? section
    },
    current: () => section,
  }
}
