import type { ContentDocument } from './kindle-book.ts'
import type { Publication } from '../../book/publication.ts'

/** Whether the pages of a document are of fixed layout (EPUB 3.3, §8.2.2; Amazon's own name for it in EPUB 2). */
export function isFixedLayout({ metadata, spine }: Publication, { path }: Pick<ContentDocument, 'path'>): boolean {
  const own = spine.find(({ item }) => item?.path === path)?.properties ?? []
  if (own.includes('rendition:layout-pre-paginated')) return true
  if (own.includes('rendition:layout-reflowable')) return false
  return metadata.some(
    ({ property, value }) =>
      (property === 'rendition:layout' && value.trim() === 'pre-paginated') ||
      (property === 'fixed-layout' && value.trim() === 'true'),
  )
}
