import type { Paragraph } from './paragraph.ts'

/** What a unit of the breaker is in the document. */
export type UnitSource =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'line'; readonly paragraph: Paragraph; readonly line: number }
