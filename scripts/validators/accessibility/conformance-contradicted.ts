import type { MessageFields } from '../../base/message.ts'
import type { Publication } from '../../book/publication.ts'
import type { RuleDoc } from '../../book/validator.ts'
import { claimsOf } from './content/claims.ts'

export const conformanceContradictedDoc: RuleDoc = {
  id: 'a11y-conformance-contradicted',
  summary: 'The book claims conformance to WCAG, and has faults that WCAG does not allow.',
  why: 'A claim that a program can refute costs the evaluator their name, and in Europe it is a matter of law.',
  mend: 'Mend the errors beside this one, or remove the claim.',
  basis: 'documented',
  sources: ['https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting-pub'],
}

/** Errors that say that somebody could not look, and not that the book has a fault. */
const unlooked = /^accessibility-/

/**
 * The claim of conformance beside errors that refute it.
 *
 * @param found everything that this inspector has to say
 */
export function conformanceContradicted(publication: Publication, found: readonly MessageFields[]): MessageFields[] {
  const { name, packagePath } = publication
  const claim = claimsOf(publication, 'dcterms:conformsTo').find(({ value }) => /wcag/i.test(value))
  const errors = found.filter(({ severity, ruleId }) => severity === 'error' && !unlooked.test(ruleId))
  if (claim === undefined || errors.length === 0) return []
  return [
    {
      severity: 'error',
      ruleId: conformanceContradictedDoc.id,
      reason: `Unexpected claim "${claim.value}", expected none in a book with ${errors.length} errors of accessibility`,
      file: packagePath === undefined ? name : `${name}/${packagePath}`,
      place: claim.place,
      note: conformanceContradictedDoc.mend,
      source: 'accessibility',
    },
  ]
}
