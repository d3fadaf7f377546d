import { as, entry, itemsOf, nameOf, numberOf } from '../objects/value.ts'
import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'
import { parentTree } from './tagged-content.ts'

/** Links are told, stand in a Link, and lead back to it; a book has no other annotations (Matterhorn 28). */
export function annotations(pdf: CheckedPdf): Finding[] {
  const { file, pages, tags } = pdf
  const found = new Map<string, Finding>()
  const parents = parentTree(pdf)
  const owners = new Map(tags.flatMap((tag) => tag.objects.map((number) => [number, tag] as const)))
  for (const [index, { dict }] of pages.entries()) {
    const put = (condition: string, words: string): void => {
      if (!found.has(condition)) found.set(condition, finding(condition, `Unexpected ${words} (page ${index + 1}).`))
    }
    const refs = itemsOf(file.get(dict, 'Annots')).flatMap((item) => as('ref', item) ?? [])
    const tabs = nameOf(file.get(dict, 'Tabs'))
    if (refs.length > 0 && tabs === undefined) put('28-008', 'page with links and without /Tabs, expected /S')
    if (refs.length > 0 && tabs !== undefined && tabs !== 'S') put('28-009', `order of links ${tabs}, expected /S`)
    for (const { number } of refs) {
      const annotation = file.object(number).value
      const kind = nameOf(entry(annotation, 'Subtype')) ?? ''
      const owner = owners.get(number)
      const text = as('string', file.get(annotation, 'Contents'))?.bytes ?? ''
      if (kind === 'TrapNet') put('28-007', 'annotation of trapping, expected none')
      if (kind !== 'Link') {
        if (owner?.type !== 'Annot') put('28-002', `annotation ${kind} outside an Annot, expected it in one`)
        if (text === '') put('28-004', `annotation ${kind} without words, expected /Contents`)
        continue
      }
      if (owner?.type !== 'Link') put('28-011', 'link outside the structure tree, expected it in a Link')
      if (text === '') put('28-012', 'link without words, expected /Contents')
      const key = numberOf(entry(annotation, 'StructParent'))
      const parent = key === undefined ? undefined : as('ref', parents.get(key))?.number
      if (owner !== undefined && parent !== owner.number)
        put('octavo', 'link that does not lead back to its element, expected the parent tree to say it')
    }
  }
  return [...found.values()]
}
