import type { ObjectTexts } from '../objects/object-texts.ts'
import type { WrittenTags } from './structure-tree.ts'

/** A leaf of the parent tree: its number, and the keys that it goes from and to. */
export interface ParentLeaf {
  readonly number: number
  readonly first: number
  readonly last: number
}

/** Keys of a leaf of the tree: few enough to be read alone. */
const perLeaf = 256

/** How many objects `writeParentLeaves` makes of so many pages and annotations, at most. */
export function parentObjects(pages: number, annotations: number): number {
  return pages + Math.ceil((pages + annotations) / perLeaf)
}

/**
 * Writes a part's leaves of the parent tree (ISO 32000-1 §14.7.4.4): from pages and annotations back to the elements that own
 * them. Each of them has its own number for a key, which no other part need know.
 *
 * @param numbers of pages and annotations, ascending
 */
export function writeParentLeaves(
  numbers: readonly number[],
  { sequences, links }: WrittenTags,
  objects: ObjectTexts,
): ParentLeaf[] {
  const pairs = numbers.flatMap((key): { key: number; value: number }[] => {
    const [link, owned] = [links.get(key), sequences.get(key)]
    if (link !== undefined) return [{ key, value: link }]
    if (owned === undefined) return []
    const row = Array.from(owned, (number) => (number === undefined ? 'null' : `${number} 0 R`)).join(' ')
    return [{ key, value: objects.add(`[${row}]`) }]
  })
  const leaves: ParentLeaf[] = []
  for (let at = 0; at < pairs.length; at += perLeaf) {
    const held = pairs.slice(at, at + perLeaf)
    const [first, last] = [held[0]?.key ?? 0, held.at(-1)?.key ?? 0]
    const nums = held.map(({ key, value }) => `${key} ${value} 0 R`).join(' ')
    leaves.push({ number: objects.add(`<</Limits[${first} ${last}]/Nums[${nums}]>>`), first, last })
  }
  return leaves
}

/** The entries of the structure tree's root for the leaves of all parts. */
export function parentEntries(leaves: readonly ParentLeaf[], objects: ObjectTexts): string {
  const sorted = leaves.toSorted((a, b) => a.first - b.first)
  const tree = objects.add(`<</Kids[${sorted.map(({ number }) => `${number} 0 R`).join(' ')}]>>`)
  return `/ParentTree ${tree} 0 R/ParentTreeNextKey ${(sorted.at(-1)?.last ?? -1) + 1}`
}
