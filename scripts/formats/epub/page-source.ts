import type { RenderedBook } from '../../book/rendered.ts'
import { dc, meta, refine, type MetadataEntry } from './metadata.ts'

/**
 * Of which print the pages are: `pageBreakSource` (EPUB Accessibility 1.1 §5.2.4), and what EPUB 3.3 §D.3.9 has for the same
 * (`source-of`), which older readers look for.
 */
export function pageSource({ pageSource: source }: RenderedBook): readonly MetadataEntry[] {
  if (source === undefined) return []
  const id = 'page-source'
  return [dc('source', source, id), refine(id, 'source-of', 'pagination'), meta('pageBreakSource', source)]
}
