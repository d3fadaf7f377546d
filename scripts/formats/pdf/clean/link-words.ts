import type { PageSegments } from './page-segments.ts'
import type { PartLink } from './part.ts'
import { isElement, sequencesIn, type TagKid } from './tag-tree.ts'

/** Links with the words that they are, which a reader is told of an annotation (ISO 14289-1 §7.18.5). */
export function withWords(
  links: readonly PartLink[],
  tags: readonly TagKid[],
  read: readonly PageSegments[],
): PartLink[] {
  const words = new Map<number, string>()
  const visit = (kids: readonly TagKid[]): void => {
    for (const kid of kids) {
      if (!isElement(kid)) continue
      if (kid.type === 'Link') {
        const said = sequencesIn(kid.kids)
          .map(({ page, mark }) => read[page]?.said.get(mark) ?? '')
          .join('')
          .replaceAll(/\s+/g, ' ')
          .trim()
        for (const inner of kid.kids) if ('annotation' in inner && said !== '') words.set(inner.annotation, said)
      }
      visit(kid.kids)
    }
  }
  visit(tags)
  return links.map((link, index) => ({ ...link, said: words.get(index) ?? link.address }))
}
