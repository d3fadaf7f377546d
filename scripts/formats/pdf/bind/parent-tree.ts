import type { FileWriter } from '../objects/write-file.ts'
import type { TagOwners } from './structure-tree.ts'

/** Keys of the parent tree by page's and annotation's object. */
export interface ParentKeys {
  readonly keys: ReadonlyMap<number, number>
  /** The entries of the structure tree's root. */
  readonly entries: string
}

/** Keys of a leaf of the tree: few enough to be read alone. */
const perLeaf = 256

/** Writes the parent tree (ISO 32000-1 §14.7.4.4): from pages and annotations back to the elements that own them. */
export function writeParentTree(
  objects: readonly number[],
  { sequences, links }: TagOwners,
  writer: FileWriter,
): ParentKeys {
  const keys = new Map<number, number>()
  const pairs: [key: number, value: string][] = []
  for (const object of objects) {
    const link = links.get(object)
    const owned = sequences.get(object)
    if (link === undefined && owned === undefined) continue
    const value =
      link === undefined
        ? `[${Array.from(owned ?? [], (number) => (number === undefined ? 'null' : `${number} 0 R`)).join(' ')}]`
        : String(link)
    keys.set(object, pairs.length)
    pairs.push([pairs.length, `${link === undefined ? writer.add(value) : value} 0 R`])
  }
  const leaves: string[] = []
  for (let at = 0; at < pairs.length; at += perLeaf) {
    const held = pairs.slice(at, at + perLeaf)
    const limits = `${held[0]?.[0] ?? 0} ${held.at(-1)?.[0] ?? 0}`
    const nums = held.map(([key, value]) => `${key} ${value}`).join(' ')
    leaves.push(`${writer.add(`<</Limits[${limits}]/Nums[${nums}]>>`)} 0 R`)
  }
  const tree = writer.add(`<</Kids[${leaves.join(' ')}]>>`)
  return { keys, entries: `/ParentTree ${tree} 0 R/ParentTreeNextKey ${pairs.length}` }
}
