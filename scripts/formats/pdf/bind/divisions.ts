import type { Heading } from '../../../book/headings.ts'
import type { Destinations } from '../destinations.ts'
import type { BoundPart } from './request.ts'
import type { Division, PlacedTags } from './structure-tree.ts'

/**
 * The top of the structure tree: a Document of Sects, one to a run, those of a part of the book in a Part that begins with its
 * title page; an index is an Index (ISO 32000-1 table 333). A part goes up to the next heading of the top of the contents.
 */
export function divisions(
  parts: readonly BoundPart[],
  placed: readonly PlacedTags[],
  headings: readonly Heading[],
  destinations: Destinations,
): Division {
  const ends = headings.flatMap(({ id }) => destinations.get(id)?.page ?? [])
  const kids: (Division & { readonly kids: (Division | PlacedTags)[] })[] = []
  let end = -1
  for (const [index, { role, first }] of parts.entries()) {
    const tags = placed[index]
    if (tags === undefined) continue
    const section = { type: role === 'index' ? ('Index' as const) : ('Sect' as const), kids: [tags] }
    if (role === 'part') {
      end = ends.find((page) => page > first) ?? Number.POSITIVE_INFINITY
      kids.push({ type: 'Part', kids: [section] })
    } else if (first < end) kids.at(-1)?.kids.push(section)
    else kids.push(section)
  }
  return { type: 'Document', kids }
}
