import { claimsOf } from '../content/claims.ts'
import type { AccessibilityRule } from '../rule.ts'

const claim = /^EPUB Accessibility 1\.\d|^https?:\/\/www\.idpf\.org\/epub\/a11y\//

export const conformanceUncertified: AccessibilityRule = {
  doc: {
    id: 'a11y-conformance-uncertified',
    summary: 'The book claims conformance, and nobody is named who evaluated it.',
    why: 'The standard requires the name: without an evaluator the claim is worth nothing, and programs cannot evaluate a book.',
    mend: 'Add a11y:certifiedBy with the person or house that evaluated the book, or remove the claim.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-a11y-11/#sec-evaluator-name'],
  },
  check: (publication, report) => {
    const claimed = claimsOf(publication, 'dcterms:conformsTo').find(({ value }) => claim.test(value))
    if (claimed === undefined || claimsOf(publication, 'a11y:certifiedBy').length > 0) return
    const reason = `Unexpected claim "${claimed.value}" without an evaluator, expected a11y:certifiedBy`
    report({ severity: 'warning', path: publication.packagePath, place: claimed.place, reason })
  },
}
