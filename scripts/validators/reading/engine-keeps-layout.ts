import type { Publication } from '../../book/publication.ts'
import { samePath } from './same-path.ts'

/**
 * Whether the engine lays a document out as the book wants it. It has one layout for all of a book, so pages of fixed
 * size among others that flow are not what they would be (EPUB 3.3 §8.2.2.2, overrides of the spine).
 */
export function engineKeepsLayout({ spine, metadata }: Publication, path: string): boolean {
  const isFixed = metadata.some(
    ({ property, value, refines }) =>
      property === 'rendition:layout' && refines === undefined && value.trim() === 'pre-paginated',
  )
  const properties = spine.find(({ item }) => item?.path !== undefined && samePath(item.path, path))?.properties ?? []
  return !properties.includes(isFixed ? 'rendition:layout-reflowable' : 'rendition:layout-pre-paginated')
}
