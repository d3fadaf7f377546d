import { element, isElement, type TagKid } from './tag-tree.ts'

/** A note that begins with the link to its call, or with its number: that is the note's label (ISO 32000-1 §14.8.4.4.1). */
export function noteLabel(kids: readonly TagKid[]): TagKid[] {
  const [first, ...others] = kids
  if (first === undefined || !isElement(first) || first.type !== 'P') return [...kids]
  const [link, ...words] = first.kids
  if (link === undefined || !isElement(link) || (link.type !== 'Link' && link.type !== 'Lbl')) return [...kids]
  const label = link.type === 'Lbl' ? link : element('Lbl', [link])
  return words.length === 0 ? [label, ...others] : [label, { ...first, kids: words }, ...others]
}
