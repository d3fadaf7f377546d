import { resolveHref } from '../../../base/href.ts'
import { attribute, descendants, textOf } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { mathml } from '../../../base/namespaces.ts'
import type { Publication } from '../../../book/publication.ts'
import { tocFollows } from '../content/toc-follows.ts'
import type { AceFinding } from './read-report.ts'

/** What Ace is known to report where nothing is wrong. */
export interface Allowance {
  readonly rule: string
  /** Why the finding is false. */
  readonly reason: string
  /** Whether this finding is such a one; `element` is where it stands, when it stands in a page. */
  readonly fits: (finding: AceFinding, element: XmlElement | undefined, publication: Publication) => boolean
}

export const allowances: readonly Allowance[] = [
  {
    rule: 'empty-table-header',
    reason: 'axe does not see MathML: a header cell that holds an equation with words has words.',
    fits: (_, element) => holdsEquation(element),
  },
  {
    rule: 'empty-heading',
    reason: 'axe does not see MathML: a heading that is an equation has words.',
    fits: (_, element) => holdsEquation(element),
  },
  {
    rule: 'link-name',
    reason: 'axe does not see MathML: a link whose words are an equation has words.',
    fits: (_, element) => holdsEquation(element),
  },
  {
    rule: 'metadata-accessibilityhazard-invalid',
    reason: 'Ace misspells the word: the vocabulary has unknownMotionSimulationHazard.',
    fits: ({ about }) => about.includes("'unknownMotionSimulationHazard'"),
  },
  {
    rule: 'epub-pagelist-broken',
    reason: 'Ace takes an EPUB CFI for an id, and knows no page that is a drawing or a picture of the spine.',
    fits: (finding, _element, publication) => finding.found.includes('#epubcfi(') || namesPicture(finding, publication),
  },
  {
    rule: 'epub-toc-order',
    reason: 'Ace finds neither drawings of the spine nor ids that are written with blanks, and follows no EPUB CFI.',
    fits: (_finding, _element, publication) => tocFollows(publication),
  },
]

/** An equation without signs and without alttext says nothing to anybody. */
function holdsEquation(element: XmlElement | undefined): boolean {
  const equations = element === undefined ? [] : descendants(element, 'math', mathml)
  return equations.some((math) => `${attribute(math, 'alttext') ?? ''}${textOf(math)}`.trim() !== '')
}

/** Whether the address at the end of Ace's words is that of a picture, which is a page in itself. */
function namesPicture({ found, path }: AceFinding, { manifest }: Publication): boolean {
  const address = /\(([^\s#()]+) \[id!\?\]\)$/.exec(found.slice(-1000))?.[1]
  const target = address === undefined || path === undefined ? undefined : resolveHref(path, address)
  if (target?.kind !== 'inside') return false
  return manifest.some((item) => item.path === target.path && item.mediaType.startsWith('image/'))
}
