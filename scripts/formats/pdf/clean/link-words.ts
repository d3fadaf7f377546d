import type { PageSegments } from './page-segments.ts'
import type { PartLink } from './part.ts'
import { isElement, sequencesIn, type TagKid } from './tag-tree.ts'

/**
 * The marked sequences that a link may say, in a tree as Chromium wrote it: those in a Link, and in what is one by its annotation
 * though Chromium gave it no type.
 */
export function sequencesOfLinks(tags: readonly TagKid[]): (page: number, mark: number) => boolean {
  const found = new Map<number, Set<number>>()
  /** Whether a link's annotation stands in it with nothing of meaning around. */
  const visit = (kid: TagKid): boolean => {
    if (!isElement(kid)) return 'annotation' in kid
    let holds = false
    for (const inner of kid.kids) holds = visit(inner) || holds
    holds &&= kid.type === 'NonStruct'
    if (!holds && kid.type !== 'Link') return false
    for (const { page, mark } of sequencesIn(kid.kids)) found.set(page, (found.get(page) ?? new Set()).add(mark))
    return holds
  }
  for (const kid of tags) visit(kid)
  return (page, mark) => found.get(page)?.has(mark) === true
}

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
