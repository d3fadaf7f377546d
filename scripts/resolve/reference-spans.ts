import { nameOf } from './reference-names.ts'
import type { ReferenceContext } from './reference-context.ts'
import type { Member } from './reference-group.ts'
import { follows } from './number-order.ts'

/** First and last of a range; the same twice for one alone. */
export type Span = readonly [first: Member, last: Member]

/**
 * Puts members of one name in the order of the book, and three and more whose numbers follow each other into a range.
 */
export function spansOf(run: readonly Member[], { order }: ReferenceContext): Span[] {
  const place = ({ target }: Member) => (target && order.get(target)) ?? 0
  const rows: Member[][] = []
  for (const member of run.toSorted((left, right) => place(left) - place(right))) {
    const row = rows.at(-1)
    if (row !== undefined && goesOn(row, member)) row.push(member)
    else rows.push([member])
  }
  return rows.flatMap((row): Span[] => {
    const [first, last] = [row[0], row.at(-1)]
    if (row.length > 2 && first !== undefined && last !== undefined) return [[first, last]]
    return row.map((member) => [member, member])
  })
}

function goesOn(row: readonly Member[], { target }: Member): boolean {
  const before = row.at(-1)?.target?.number
  if (before === undefined || target?.number === undefined) return false
  return follows(target.number, before, nameOf(target) === 'part')
}
