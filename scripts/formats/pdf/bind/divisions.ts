import type { Heading } from '../../../book/headings.ts'
import type { Destinations } from '../destinations.ts'
import type { ObjectTexts } from '../objects/object-texts.ts'
import type { BoundPart } from './request.ts'

/** What holds the elements of a part: its number, and what stands in it. */
export interface Section {
  readonly number: number
  readonly top: readonly number[]
}

interface TypedSection extends Section {
  readonly type: 'Sect' | 'Index'
}

/** The top of the structure tree. */
export interface Division {
  readonly type: 'Document' | 'Part'
  readonly kids: readonly (Division | TypedSection)[]
}

/**
 * The top of the structure tree: a Document of Sects, one to a run, those of a part of the book in a Part that begins with its
 * title page; an index is an Index (ISO 32000-1 table 333). A part goes up to the next heading of the top of the contents.
 */
export function divisions(
  parts: readonly BoundPart[],
  sections: readonly Section[],
  headings: readonly Heading[],
  destinations: Destinations,
): Division {
  const ends = headings.flatMap(({ id }) => destinations.get(id)?.page ?? [])
  const kids: (TypedSection | (Division & { readonly kids: TypedSection[] }))[] = []
  let end = -1
  for (const [index, { role, first }] of parts.entries()) {
    const own = sections[index]
    if (own === undefined) continue
    const section: TypedSection = { ...own, type: role === 'index' ? 'Index' : 'Sect' }
    const last = kids.at(-1)
    if (role === 'part') {
      end = ends.find((page) => page > first) ?? Number.POSITIVE_INFINITY
      kids.push({ type: 'Part', kids: [section] })
    } else if (first < end && last !== undefined && 'kids' in last) last.kids.push(section)
    else kids.push(section)
  }
  return { type: 'Document', kids }
}

/**
 * Writes the top of the structure tree.
 *
 * @param parent number of what it stands in
 * @returns its number
 */
export function writeDivision({ type, kids }: Division, parent: number, objects: ObjectTexts): number {
  const number = objects.reserve()
  const held = kids.map((kid) =>
    'kids' in kid ? writeDivision(kid, number, objects) : writeSection(kid, number, objects),
  )
  objects.put(number, elementText(type, parent, held))
  return number
}

function writeSection({ type, number, top }: TypedSection, parent: number, objects: ObjectTexts): number {
  objects.put(number, elementText(type, parent, top))
  return number
}

function elementText(type: string, parent: number, kids: readonly number[]): string {
  return `<</Type/StructElem/S/${type}/P ${parent} 0 R/K[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
}
