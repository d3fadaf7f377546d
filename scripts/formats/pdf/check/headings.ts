import type { CheckedPdf, Tag } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'
import { onPage } from './page-of-tag.ts'

/** Headings go down one level at a time, from H1 (Matterhorn 14). */
export function headingLevels(pdf: CheckedPdf): Finding[] {
  const { tags } = pdf
  const found: Finding[] = []
  const headings = tags.filter(({ type }) => /^H[1-6]$/.test(type))
  const levels = headings.map(({ type }) => Number(type[1]))
  if (levels.length > 0 && levels[0] !== 1)
    found.push(
      finding('14-002', `Unexpected H${levels[0]} as the first heading${onPage(pdf, headings[0])}, expected H1.`),
    )
  const skips = new Map<string, Tag[]>()
  levels.forEach((level, index) => {
    const before = levels[index - 1]
    if (before === undefined || level <= before + 1) return
    const key = `H${level} after H${before}`
    skips.set(key, [...(skips.get(key) ?? []), ...headings.slice(index, index + 1)])
  })
  for (const [key, skipping] of skips)
    found.push(
      finding(
        '14-003',
        `Unexpected ${key} ${times(skipping.length)}${onPage(pdf, skipping[0])}, expected no level to be left out.`,
      ),
    )
  const unnumbered = tags.filter(({ type }) => type === 'H')
  if (unnumbered.length > 0 && levels.length > 0)
    found.push(finding('14-007', 'Unexpected H beside numbered headings, expected one kind.'))
  if (tags.some(({ kids }) => kids.filter(({ type }) => type === 'H').length > 1))
    found.push(finding('14-006', 'Unexpected second H in one element, expected one.'))
  return found
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
