import { type KnownStreams, streamDigest } from '../check/known-streams.ts'
import type { PackedPart } from '../clean/pack-part.ts'
import { isElement, type TagKid } from '../clean/tag-tree.ts'
import { type ObjectStream, objectStreams } from '../objects/object-stream.ts'
import { objectTexts } from '../objects/object-texts.ts'
import { type KnownObjects, readAhead } from '../objects/read-object-stream.ts'
import { type ParentLeaf, parentObjects, writeParentLeaves } from './parent-tree.ts'
import { writeTags, type WrittenTags } from './structure-tree.ts'
import { readSubsets, type Subset } from './unite-fonts.ts'
import { linkAction, linkAnnotation } from './write-links.ts'

/** What binding makes of a part by itself: it hangs on no other part but for the numbers that its objects get. */
export interface PreparedPart extends PackedPart {
  readonly subsets: readonly Subset[]
  /** The first number of its objects, and how many they need at most. */
  readonly from: number
  readonly need: number
  /** The Sect that holds its elements, and those at its top; the object itself is written with the top of the tree. */
  readonly section: { readonly number: number; readonly top: readonly number[] }
  /** Numbers of its pages, whose objects are written when all is known that they show, and of the links on each. */
  readonly pages: readonly { readonly number: number; readonly isTagged: boolean; readonly links: readonly number[] }[]
  /** Elements, links and the way back from them, as they lie in the file. */
  readonly containers: readonly ObjectStream[]
  readonly ids: WrittenTags['ids']
  readonly leaves: readonly ParentLeaf[]
  /** Addresses within the book that lead nowhere. */
  readonly dead: readonly string[]
  /** What the check of the finished file need not read again. */
  readonly known: { readonly streams: KnownStreams; readonly objects: KnownObjects }
}

/** What was prepared before all parts were there, by the bytes of each. It changes no byte of the book. */
export type PreparedParts = ReadonlyMap<Uint8Array, PreparedPart>

/** How many numbers the objects of a part need, at most. */
export function numbersOf({ part: { pages, annotations, tags } }: PackedPart): number {
  const count = (kids: readonly TagKid[]): number =>
    kids.reduce((sum, kid) => sum + (isElement(kid) ? 1 + count(kid.kids) : 0), 0)
  return 1 + pages.length + annotations.length + count(tags) + parentObjects(pages.length, annotations.length)
}

/** What the content streams of a part say of their marks, by their bytes. */
export function knownStreams({ part, streams }: PackedPart): KnownStreams {
  return new Map(
    part.pages.map(({ content, marks }) => [streamDigest(streams[content] ?? new Uint8Array()), marks] as const),
  )
}

/**
 * Prepares a part for binding, in steps of some milliseconds: between them somebody else may have a turn.
 *
 * @param name put before the ids of its elements
 * @param from the first number of its objects
 * @param hasPlace whether the book has an id
 */
export function* preparePart(
  packed: PackedPart,
  name: string,
  from: number,
  hasPlace: (id: string) => boolean,
): Generator<undefined, PreparedPart> {
  const { part, streams } = packed
  const subsets = readSubsets(packed)
  yield
  const objects = objectTexts(from)
  const section = objects.reserve()
  const pages = part.pages.map(() => objects.reserve())
  const dead: string[] = []
  const links = part.annotations.map((link) => {
    const action = linkAction(link.address, hasPlace)
    if (action === undefined) dead.push(link.address)
    const page = pages[link.page]
    return action === undefined || page === undefined ? undefined : { number: objects.reserve(), page, action, link }
  })
  const written = writeTags({ tags: part.tags, pages, links, name }, section, objects)
  // A link that no element has (in a head that is shown again) is no annotation.
  const owned = links.filter((link) => link !== undefined).filter(({ number }) => written.links.has(number))
  for (const { number, page, action, link } of owned) objects.put(number, linkAnnotation(link, action, page, number))
  const leaves = writeParentLeaves([...pages, ...owned.map(({ number }) => number)], written, objects)
  const containers = objectStreams(objects.held())
  yield
  return {
    part,
    streams,
    subsets,
    from,
    need: numbersOf(packed),
    section: { number: section, top: written.top },
    pages: pages.map((number) => ({
      number,
      isTagged: written.sequences.has(number),
      links: owned.filter(({ page }) => page === number).map((link) => link.number),
    })),
    containers,
    ids: written.ids,
    leaves,
    dead,
    known: { streams: knownStreams(packed), objects: new Map(containers.map(readAhead)) },
  }
}
