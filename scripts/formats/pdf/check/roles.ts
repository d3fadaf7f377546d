import { as, nameOf, type PdfValue } from '../objects/value.ts'
import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** Structure types of PDF 1.7 (ISO 32000-1 §14.8.4). */
const standardTypes: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot',
    'Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((names) => names.split(' ')),
)

/** Every type is a standard one or leads to one (Matterhorn 02). */
export function roles({ file, catalog, tags }: CheckedPdf): Finding[] {
  const found: Finding[] = []
  const map =
    as('dict', file.get(file.get(catalog, 'StructTreeRoot'), 'RoleMap'))?.entries ?? new Map<string, PdfValue>()
  for (const name of map.keys())
    if (standardTypes.has(name))
      found.push(finding('02-004', `Unexpected role for the type ${name}, which has its own.`))
  for (const start of map.keys()) {
    const seen = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = nameOf(map.get(at))
    }
    if (at !== undefined)
      found.push(finding('02-003', `Unexpected role of ${start} that leads back to it, expected a standard type.`))
  }
  for (const type of new Set(tags.filter((tag) => !standardTypes.has(tag.type)).map(({ ownType }) => ownType)))
    found.push(finding('02-001', `Unexpected type ${type} without a role, expected one that leads to a standard type.`))
  return found
}
