import type { Place, Severity } from '../../base/message.ts'
import type { Publication } from '../../book/publication.ts'
import type { RuleDoc } from '../../book/validator.ts'

export interface RuleFinding {
  readonly severity: Severity
  readonly reason: string
  /** Inside the archive; absent for the whole EPUB. */
  readonly path?: string | undefined
  readonly place?: Place | undefined
  /** How to mend it, where the rule's own words are not enough. */
  readonly note?: string | undefined
}

/** A question that the archive alone answers, without a browser. */
export interface AccessibilityRule {
  readonly doc: RuleDoc
  readonly check: (publication: Publication, report: (finding: RuleFinding) => void) => void
}
