import type { TagMark } from '../tag-mark.ts'
import { followFirstHeads } from './repeated-heads.ts'
import { isElement, type TagElement, type TagKid } from './tag-tree.ts'

/**
 * Puts together the pieces of elements that pages divide, at the place of the first one, and leaves out what is shown again.
 * A note is an element of its own type however it is set. Changes the tree.
 */
export function fusePieces(kids: readonly TagKid[], marks: ReadonlyMap<TagElement, TagMark>): TagKid[] {
  const first = new Map<string, TagElement>()
  const skipped: TagElement[] = []
  const visit = (element: TagElement): TagElement | undefined => {
    const mark = marks.get(element)
    if (mark?.kind === 'skip') {
      skipped.push(element)
      return undefined
    }
    if (mark !== undefined) {
      const key = `${mark.kind} ${mark.number}`
      const before = first.get(key)
      if (before !== undefined) {
        skipped.length = 0
        const more = fused(element.kids)
        if (before.type === 'Table') followFirstHeads(before, more, skipped)
        before.kids.push(...more)
        return undefined
      }
      first.set(key, element)
    }
    const type = mark === undefined ? undefined : types[mark.kind]
    if (type !== undefined) element.type = type
    if (mark?.kind === 'note') element.id = `note-${mark.number}`
    element.kids = fused(element.kids)
    if (element.type === 'TOC') delete element.numbering
    return element
  }
  const fused = (inner: readonly TagKid[]): TagKid[] => {
    const all: TagKid[] = []
    for (const kid of inner) {
      const kept = isElement(kid) ? visit(kid) : kid
      if (kept !== undefined) all.push(kept)
    }
    return all
  }
  return fused(kids)
}

const types: Readonly<Record<TagMark['kind'], string | undefined>> = {
  part: undefined,
  note: 'Note',
  toc: 'TOC',
  toci: 'TOCI',
  list: 'L',
  term: 'Lbl',
  body: 'LBody',
  aside: 'Aside',
  caption: 'Caption',
  skip: undefined,
}
