import type { Nodes } from 'mdast'
import type { Target } from '../book/book.ts'
import type { Label, TargetId } from '../book/names.ts'

/** `lst:x:acquire` for each line of `lst:x` that ends with `<<acquire>>`, by the number that the line shows. */
export function lineTargets(listing: Target, node: Nodes): Target[] {
  const { label, id, chapter, section } = listing
  if (node.type !== 'listing' || label === undefined) return []
  return node.codeLines.flatMap(({ name, number }) =>
    name === undefined || number === undefined
      ? []
      : [
          {
            // Labels and ids are made of other labels and ids, whose kinds they keep.
            label: `${label}:${name}` as Label,
            kind: 'lst' as const,
            id: `${id}-${name}` as TargetId,
            chapter,
            number: String(number),
            listing,
            section,
            place: node.position,
          },
        ],
  )
}
