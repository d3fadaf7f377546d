import type { RuleDoc } from './book/validator.ts'
import { stageDocs } from './book/stage-docs.ts'
import { preflightDocs } from './formats/pdf/preflight/docs.ts'
import { webDocs } from './formats/web/docs.ts'
import { proseChecks } from './prose/checks/index.ts'
import { rules } from './rules/index.ts'
import { validatorDocs } from './validators/index.ts'

const docs: ReadonlyMap<string, RuleDoc> = new Map(
  [...stageDocs, ...rules, ...proseChecks, ...validatorDocs, ...webDocs, ...preflightDocs].map((doc) => [doc.id, doc]),
)

/** What is known of a rule by the id that messages show; undefined for ids that are not ours. */
export function explain(id: string): RuleDoc | undefined {
  const known = docs.get(id) ?? docs.get(id.toUpperCase()) ?? docs.get(id.toLowerCase())
  const tex = docs.get('tex-error')
  // TeX knows a hundred mistakes, and each message words its own; what they share is told here.
  return known ?? (/^tex-[a-z-]+$/.test(id) && tex !== undefined ? { ...tex, id } : undefined)
}

/** All ids that `explain` knows. */
export function ruleIds(): string[] {
  return [...docs.keys()]
}
