import type { OutputConfig } from '../book/config.ts'
import type { RenderedBook } from '../book/rendered.ts'
import type { Theme } from '../book/theme.ts'
import { fillGaps } from './fill-gaps.ts'
import { inOrderFor } from './in-order-for.ts'
import { saidIn } from './said-in.ts'

/** The theme as one output of a book needs it, with those fallbacks whose characters it says. */
export async function themeFor(rendered: RenderedBook, theme: Theme, output: OutputConfig): Promise<Theme> {
  const { set, drawn } = saidIn(rendered)
  // On the pages of a PDF drawings are lettered; elsewhere they are outlines.
  const said = output.format === 'pdf' ? { ...set, sans: set.sans + drawn } : set
  return await fillGaps(inOrderFor(theme, rendered.book.config.language), said, drawn)
}
