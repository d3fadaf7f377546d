import type { Root } from 'mdast'
import type { IndexEntry, IndexGroup, IndexPlace } from '../book/index-entry.ts'
import type { BibliographyNode } from '../book/place-nodes.ts'

/**
 * Indexes and bibliographies as one output has them: without places that it lacks, and without what has no place left.
 *
 * @param root of a chapter that may hold them; another one is made when anything changes
 * @param cited entries of bibliographies that stay: those that the output's text cites, and those that no text does
 */
export function filterPlaces(root: Root, removed: ReadonlySet<string>, cited: (id: string) => boolean): Root {
  if (!root.children.some(({ type }) => type === 'indexList' || type === 'bibliography')) return root
  const children = root.children.map((node) => {
    if (node.type === 'indexList') return { ...node, groups: groupsOf(node.groups, removed) }
    return node.type === 'bibliography' ? { ...node, entries: entriesOf(node, removed, cited) } : node
  })
  return { ...root, children }
}

function entriesOf({ entries }: BibliographyNode, removed: ReadonlySet<string>, cited: (id: string) => boolean) {
  return entries
    .filter(({ id }) => cited(id))
    .map((entry) => ({ ...entry, places: entry.places.filter(({ id }) => !removed.has(id)) }))
}

function groupsOf(groups: readonly IndexGroup[], removed: ReadonlySet<string>): readonly IndexGroup[] {
  const kept = groups.map(({ letter, entries }) => ({
    letter,
    entries: entries.flatMap((entry) => lineOf(entry, removed)),
  }))
  const ids = new Set(kept.flatMap(({ entries }) => entries.flatMap(idsOf)))
  return kept
    .map(({ letter, entries }) => ({ letter, entries: entries.flatMap((entry) => pointed(entry, ids)) }))
    .filter(({ entries }) => entries.length > 0)
}

function lineOf(entry: IndexEntry, removed: ReadonlySet<string>): IndexEntry[] {
  const places = entry.places.filter(({ id }) => !removed.has(id)).map((place) => withEnd(place, removed))
  const children = entry.children.flatMap((child) => lineOf(child, removed))
  const made = { ...entry, places, children }
  return isEmpty(made) ? [] : [made]
}

function withEnd(place: IndexPlace, removed: ReadonlySet<string>): IndexPlace {
  return place.end === undefined || !removed.has(place.end.id) ? place : { ...place, end: undefined }
}

/** An entry that led to one that went has nothing to say. */
function pointed(entry: IndexEntry, ids: ReadonlySet<string>): IndexEntry[] {
  const made = {
    ...entry,
    see: entry.see.filter(({ id }) => ids.has(id)),
    seeAlso: entry.seeAlso.filter(({ id }) => ids.has(id)),
    children: entry.children.flatMap((child) => pointed(child, ids)),
  }
  return isEmpty(made) ? [] : [made]
}

function isEmpty({ places, see, seeAlso, children }: IndexEntry): boolean {
  return places.length + see.length + seeAlso.length + children.length === 0
}

function idsOf({ id, children }: IndexEntry): string[] {
  return [...(id === undefined ? [] : [id]), ...children.flatMap(idsOf)]
}
