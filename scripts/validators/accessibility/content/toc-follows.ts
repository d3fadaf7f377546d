import type { Publication } from '../../../book/publication.ts'
import { navigationOf } from './navigation.ts'
import { readingOrder } from './reading-order.ts'

/** Whether every entry of the table of contents leads into the book, and none to a place before the entry above it. */
export function tocFollows(publication: Publication): boolean {
  const toc = navigationOf(publication)?.toc ?? []
  const positionOf = readingOrder(publication)
  let last = -1
  return (
    toc.length > 0 &&
    toc.every((link) => {
      // Schemes within fragments (epubcfi, svgView) point without an id; where, nobody asks here.
      if (/^[a-zA-Z]+\(/.test(link.fragment ?? '')) return true
      const at = positionOf(link)
      const follows = at !== undefined && at >= last
      last = at ?? last
      return follows
    })
  )
}
