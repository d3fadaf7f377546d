import { paragraphs } from './paragraphs.ts'
import { element, isElement, type TagKid } from './tag-tree.ts'

/** What an entry may hold beside paragraphs. */
const parts: ReadonlySet<string> = new Set(['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'])

/**
 * Items of a list as entries of a table of contents (ISO 32000-1 §14.8.4.2): each a TOCI whose link is a Reference, lists in
 * it tables of contents; what is no link, on paper, is a paragraph.
 */
export function contentsEntries(kids: readonly TagKid[]): TagKid[] {
  return kids.map((kid) => {
    if (!isElement(kid) || (kid.type !== 'LI' && kid.type !== 'TOCI')) return kid
    return { ...kid, type: 'TOCI', kids: paragraphs(kid.kids.flatMap(entryParts), ({ type }) => parts.has(type)) }
  })
}

function entryParts(kid: TagKid): TagKid[] {
  if (!isElement(kid)) return [kid]
  if (kid.type === 'LBody' || kid.type === 'P') return kid.kids.flatMap(entryParts)
  if (kid.type === 'L' || kid.type === 'TOC') {
    const { numbering: _, ...rest } = kid
    return [{ ...rest, type: 'TOC', kids: contentsEntries(kid.kids) }]
  }
  return kid.type === 'Link' ? [element('Reference', [kid])] : [kid]
}
