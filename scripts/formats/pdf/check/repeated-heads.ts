import type { CheckedPdf, Tag } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** Rows of heads that a table shows again on another page are artifacts: said twice, they are rows of it. */
export function repeatedHeads({ tags, pages }: CheckedPdf): Finding[] {
  const marks = new Map(pages.map(({ ref, marks: { shownIn } }) => [ref.number, shownIn]))
  const sequencesIn = ({ sequences, kids }: Tag): Tag['sequences'][number][] => [
    ...sequences,
    ...kids.flatMap(sequencesIn),
  ]
  const said = (row: Tag): string =>
    row.kids
      .map((cell) =>
        sequencesIn(cell)
          .map(({ page, mark }) => marks.get(page)?.(mark) ?? '')
          .join(''),
      )
      .join(' ')
  const again = tags.filter((table) => {
    const heads = rowsOf(table).filter(({ kids }) => kids.length > 0 && kids.every(({ type }) => type === 'TH'))
    const first = heads[0]
    if (first === undefined || heads.length === 1) return false
    const page = sequencesIn(first)[0]?.page
    return heads.some((row) => sequencesIn(row)[0]?.page !== page && said(row) === said(first))
  })
  if (again.length === 0) return []
  return [
    finding(
      'octavo',
      `Unexpected heads of ${again.length} tables in the tree twice, expected artifacts on later pages.`,
    ),
  ]
}

function rowsOf({ type, kids }: Tag): readonly Tag[] {
  return type === 'Table' ? kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids)) : []
}
