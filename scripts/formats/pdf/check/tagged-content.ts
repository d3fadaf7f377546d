import { as, itemsOf, numberOf, type PdfValue } from '../objects/value.ts'
import type { CheckedPage, CheckedPdf, Tag } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/**
 * Real content is tagged, all else an artifact (Matterhorn 01), and three that say the same do not differ: what pages mark, what
 * elements own, and the parent tree that leads back.
 */
export function taggedContent(pdf: CheckedPdf): Finding[] {
  const { file, catalog, pages } = pdf
  const found: Finding[] = []
  const markInfo = file.get(catalog, 'MarkInfo')
  if (file.get(markInfo, 'Marked') !== true)
    found.push(finding('octavo', 'Unexpected PDF without /MarkInfo, expected one that says it is marked.'))
  if (file.get(markInfo, 'Suspects') === true)
    found.push(finding('01-007', 'Unexpected suspects in /MarkInfo, expected none.'))
  if (pdf.tree.length === 0)
    return [...found, finding('octavo', 'Unexpected PDF without a structure tree, expected a tagged one.')]
  const owners = ownersOf(pdf)
  const parents = parentTree(pdf)
  for (const [index, page] of pages.entries()) found.push(...pageFindings(index, page, owners, parents, pdf))
  const known = new Set(pages.map(({ ref }) => ref.number))
  const lost = [...owners.keys()].filter((page) => !known.has(page)).length
  if (lost > 0)
    found.push(finding('octavo', `Unexpected elements on ${lost} pages that the PDF has not, expected none.`))
  return found
}

/** Elements by page and sequence. */
type Owners = ReadonlyMap<number, ReadonlyMap<number, readonly Tag[]>>

function ownersOf({ tags }: CheckedPdf): Owners {
  const owners = new Map<number, Map<number, Tag[]>>()
  for (const tag of tags) {
    for (const { page, mark } of tag.sequences) {
      const onPage = owners.get(page) ?? new Map<number, Tag[]>()
      owners.set(page, onPage)
      const known = onPage.get(mark)
      if (known === undefined) onPage.set(mark, [tag])
      else known.push(tag)
    }
  }
  return owners
}

function pageFindings(
  index: number,
  { ref, dict, marks }: CheckedPage,
  owners: Owners,
  parents: ReadonlyMap<number, PdfValue>,
  { file }: CheckedPdf,
): Finding[] {
  const on = `on page ${index + 1}`
  const found: Finding[] = []
  if (marks.artifactInside > 0)
    found.push(finding('01-003', `Unexpected artifacts inside tagged content ${on}, expected them apart.`))
  if (marks.taggedInside > 0)
    found.push(finding('01-004', `Unexpected tagged content inside artifacts ${on}, expected it apart.`))
  if (marks.unmarked > 0)
    found.push(finding('01-005', `Unexpected content ${on} that is neither tagged nor an artifact, expected either.`))
  if (marks.unbalanced)
    found.push(finding('octavo', `Unexpected marks without end or beginning ${on}, expected pairs.`))
  if (marks.repeated.length > 0)
    found.push(finding('octavo', `Unexpected sequence ${marks.repeated[0]} twice ${on}, expected numbers used once.`))

  const key = numberOf(file.get(dict, 'StructParents'))
  const row = itemsOf(file.resolve(key === undefined ? undefined : parents.get(key)))
  const present = new Set(marks.sequences)
  const owned = owners.get(ref.number) ?? new Map<number, readonly Tag[]>()
  const wrong = marks.sequences.filter((mark) => {
    const tags = owned.get(mark) ?? []
    return tags.length !== 1 || as('ref', row[mark])?.number !== tags[0]?.number
  })
  if (wrong.length > 0)
    found.push(
      finding(
        'octavo',
        `Unexpected sequence ${wrong[0]} ${on}, expected one element to own it and the parent tree to say so.`,
      ),
    )
  const missing = [...owned.keys()].filter((mark) => !present.has(mark))
  if (missing.length > 0)
    found.push(finding('octavo', `Unexpected owner of sequence ${missing[0]} ${on}, expected the page to have it.`))
  return found
}

/** The parent tree's values by key (ISO 32000-1 §14.7.4.4). */
export function parentTree({ file, catalog }: CheckedPdf): ReadonlyMap<number, PdfValue> {
  const values = new Map<number, PdfValue>()
  const visit = (node: PdfValue | undefined): void => {
    const nums = itemsOf(file.get(node, 'Nums'))
    for (let at = 0; at + 1 < nums.length; at += 2) values.set(Number(nums[at]), nums[at + 1] ?? null)
    for (const kid of itemsOf(file.get(node, 'Kids'))) visit(kid)
  }
  visit(file.get(file.get(catalog, 'StructTreeRoot'), 'ParentTree'))
  return values
}
