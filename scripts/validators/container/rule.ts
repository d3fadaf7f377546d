import type { Severity } from '../../base/message.ts'
import type { Publication } from '../../book/publication.ts'
import type { RuleDoc } from '../../book/validator.ts'

export interface RuleFinding {
  readonly severity: Severity
  readonly reason: string
  readonly note?: string | undefined
  /** Path inside the archive; the whole EPUB without one. */
  readonly path?: string | undefined
  readonly place?: { readonly line: number; readonly column: number } | undefined
}

/** One invariant that EPUBCheck does not look at, or not closely. */
export interface ContainerRule {
  readonly doc: RuleDoc
  readonly check: (publication: Publication, report: (finding: RuleFinding) => void) => void
}
