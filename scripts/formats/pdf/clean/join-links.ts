import type { PartLink } from './part.ts'
import { isElement, type TagKid } from './tag-tree.ts'

/**
 * One annotation for each line of a link: Chromium makes one of every piece between two places where a line might end, and a
 * reader who goes from link to link would stop at each. Changes the elements; without one of them a link is no annotation.
 */
export function joinLinks(links: readonly PartLink[], tags: readonly TagKid[]): PartLink[] {
  const kept: PartLink[] = []
  const visit = (kids: readonly TagKid[]): void => {
    for (const kid of kids) {
      if (!isElement(kid)) continue
      const own = kept.length
      kid.kids = kid.kids.flatMap((inner): TagKid[] => {
        const link = 'annotation' in inner ? links[inner.annotation] : undefined
        if (link === undefined) return 'annotation' in inner ? [] : [inner]
        const at = kept.findIndex((other, index) => index >= own && isOnLineOf(other, link))
        const before = kept[at]
        if (before === undefined) return [{ annotation: kept.push(link) - 1 }]
        kept[at] = { ...before, rectangle: around(before.rectangle, link.rectangle) }
        return []
      })
      visit(kid.kids)
    }
  }
  visit(tags)
  return kept
}

/** Whether two pieces lead to one place from one line: the middle of the lower one is as high as some of the other. */
function isOnLineOf(a: PartLink, b: PartLink): boolean {
  const [, aBottom = 0, , aTop = 0] = a.rectangle
  const [, bBottom = 0, , bTop = 0] = b.rectangle
  const isAmong = (height: number, bottom: number, top: number): boolean => height > bottom && height < top
  const level = isAmong((aBottom + aTop) / 2, bBottom, bTop) || isAmong((bBottom + bTop) / 2, aBottom, aTop)
  return a.page === b.page && a.address === b.address && level
}

/** The smallest rectangle around two. */
function around(a: readonly number[], b: readonly number[]): number[] {
  return a.map((edge, index) => (index < 2 ? Math.min : Math.max)(edge, b[index] ?? edge))
}
