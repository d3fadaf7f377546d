import type { RuleDoc } from './book/validator.ts'
import { stageDocs } from './book/stage-docs.ts'
import { rules } from './rules/index.ts'
import { validatorDocs } from './validators/index.ts'

const docs: ReadonlyMap<string, RuleDoc> = new Map(
  [...stageDocs, ...rules, ...validatorDocs].map((doc) => [doc.id, doc]),
)

/** What is known of a rule by the id that messages show; undefined for ids that are not ours. */
export function explain(id: string): RuleDoc | undefined {
  return docs.get(id) ?? docs.get(id.toUpperCase()) ?? docs.get(id.toLowerCase())
}

/** All ids that `explain` knows. */
export function ruleIds(): string[] {
  return [...docs.keys()]
}
