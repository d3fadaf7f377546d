import type { RuleDoc } from './validator.ts'

/** A rule that stands on what Octavo itself needs. */
export function doc(id: string, summary: string, why: string, mend: string): RuleDoc {
  return { id, summary, why, mend, sources: [] }
}
