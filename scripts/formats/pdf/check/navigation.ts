import { as, entry, itemsOf, type PdfValue } from '../objects/value.ts'
import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** What a reader finds its way by: outline, page labels, names, and links that lead somewhere. */
export function navigation(pdf: CheckedPdf): Finding[] {
  const { file, catalog, pages } = pdf
  const found: Finding[] = []
  const known = new Set(pages.map(({ ref }) => ref.number))
  const leads = (target: PdfValue | undefined): boolean =>
    known.has(as('ref', itemsOf(file.resolve(target))[0])?.number ?? -1)

  const labels = itemsOf(file.get(file.get(catalog, 'PageLabels'), 'Nums'))
  if (labels[0] !== 0) found.push(finding('octavo', 'Unexpected pages without labels, expected them from the first.'))
  const names = destinationNames(pdf)
  const lost = [...names].filter(([, target]) => !leads(target))
  if (lost.length > 0)
    found.push(finding('octavo', `Unexpected name ${lost[0]?.[0]} that leads to no page, expected one.`))
  const keys = [...names.keys()]
  if (keys.some((key, index) => index > 0 && key <= (keys[index - 1] ?? '')))
    found.push(finding('octavo', 'Unexpected order of the names of destinations, expected them sorted.'))

  const dead = pages.some(({ dict }) =>
    itemsOf(file.get(dict, 'Annots')).some((annotation) => {
      const target = file.get(annotation, 'Dest')
      const name = as('string', target)
      return target !== undefined && !(name === undefined ? leads(target) : names.has(name.bytes))
    }),
  )
  if (dead) found.push(finding('octavo', 'Unexpected link that leads nowhere, expected the name of a destination.'))

  const outline = file.get(catalog, 'Outlines')
  if (outline === undefined) found.push(finding('octavo', 'Unexpected PDF without an outline, expected one.'))
  const seen = new Set<PdfValue>()
  const visit = (item: PdfValue | undefined): void => {
    for (let at = file.resolve(item); at !== undefined && at !== null && !seen.has(at); at = file.get(at, 'Next')) {
      seen.add(at)
      if (!leads(entry(at, 'Dest')) || as('string', file.get(at, 'Title')) === undefined)
        found.push(finding('octavo', 'Unexpected line of the outline without title or page, expected both.'))
      visit(entry(at, 'First'))
    }
  }
  visit(entry(outline, 'First'))
  return found
}

function destinationNames({ file, catalog }: CheckedPdf): ReadonlyMap<string, PdfValue> {
  const names = new Map<string, PdfValue>()
  const visit = (node: PdfValue | undefined): void => {
    const pairs = itemsOf(file.get(node, 'Names'))
    for (let at = 0; at + 1 < pairs.length; at += 2)
      names.set(as('string', pairs[at])?.bytes ?? '', pairs[at + 1] ?? null)
    for (const kid of itemsOf(file.get(node, 'Kids'))) visit(kid)
  }
  visit(file.get(file.get(catalog, 'Names'), 'Dests'))
  return names
}
