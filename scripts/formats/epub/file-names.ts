import { slug } from '../../base/ascii-names.ts'
import type { ChapterId } from '../../book/names.ts'

/** Where a document stands, below `EPUB/`. */
export function documentHref(id: ChapterId): string {
  return `text/${slug(id)}.xhtml`
}
