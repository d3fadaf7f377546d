import { attribute, descendants, textOf } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { mathml } from '../names.ts'
import type { AceFinding } from './read-report.ts'

/** What Ace is known to report where nothing is wrong. */
export interface Allowance {
  readonly rule: string
  /** Why the finding is false. */
  readonly reason: string
  /** Whether this finding is such a one; `element` is where it stands, when it stands in a page. */
  readonly fits: (finding: AceFinding, element: XmlElement | undefined) => boolean
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
]

/** An equation without signs and without alttext says nothing to anybody. */
function holdsEquation(element: XmlElement | undefined): boolean {
  const equations = element === undefined ? [] : descendants(element, 'math', mathml)
  return equations.some((math) => `${attribute(math, 'alttext') ?? ''}${textOf(math)}`.trim() !== '')
}
