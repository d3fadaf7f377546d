import { isElement, isSequence, type TagElement, type TagKid } from './tag-tree.ts'

/** The element that a marked sequence belongs to, and which of its kids it is. */
export interface Owner {
  readonly element: TagElement
  readonly index: number
}

/** Owners by page and Chromium's number. */
export function ownersOf(kids: readonly TagKid[], pages: number): ReadonlyMap<number, Owner>[] {
  const owners = Array.from({ length: pages }, () => new Map<number, Owner>())
  const visit = (element: TagElement): void => {
    for (const [index, kid] of element.kids.entries()) {
      if (isElement(kid)) visit(kid)
      else if (isSequence(kid)) owners[kid.page]?.set(kid.mark, { element, index })
    }
  }
  for (const kid of kids) if (isElement(kid)) visit(kid)
  return owners
}

/**
 * Gives the tree the numbers of the finished pages. Changes the elements.
 *
 * @param numbers by page and Chromium's number, the numbers of the sequences that it became
 */
export function renumberKids(
  kids: readonly TagKid[],
  numbers: readonly ReadonlyMap<number, readonly number[]>[],
): void {
  for (const kid of kids) {
    if (!isElement(kid)) continue
    let last = -1
    const renumbered: TagKid[] = []
    for (const inner of kid.kids) {
      if (!isSequence(inner)) {
        last = -1
        renumbered.push(inner)
        continue
      }
      const { page } = inner
      for (const mark of numbers[page]?.get(inner.mark) ?? []) {
        const own = page * 1e6 + mark
        if (own !== last) renumbered.push({ page, mark })
        last = own
      }
    }
    kid.kids = renumbered
    renumberKids(kid.kids, numbers)
  }
}
