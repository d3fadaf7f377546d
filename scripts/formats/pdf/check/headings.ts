import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** Headings go down one level at a time, from H1 (Matterhorn 14). */
export function headingLevels({ tags }: CheckedPdf): Finding[] {
  const found: Finding[] = []
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []))
  if (levels.length > 0 && levels[0] !== 1)
    found.push(finding('14-002', `Unexpected H${levels[0]} as the first heading, expected H1.`))
  const skips = new Map<string, number>()
  levels.forEach((level, index) => {
    const before = levels[index - 1]
    if (before === undefined || level <= before + 1) return
    const key = `H${level} after H${before}`
    skips.set(key, (skips.get(key) ?? 0) + 1)
  })
  for (const [key, count] of skips)
    found.push(finding('14-003', `Unexpected ${key} (${count} times), expected no level to be left out.`))
  const unnumbered = tags.filter(({ type }) => type === 'H')
  if (unnumbered.length > 0 && levels.length > 0)
    found.push(finding('14-007', 'Unexpected H beside numbered headings, expected one kind.'))
  if (tags.some(({ kids }) => kids.filter(({ type }) => type === 'H').length > 1))
    found.push(finding('14-006', 'Unexpected second H in one element, expected one.'))
  return found
}
