import type { RuleDoc, Validator } from '../../book/validator.ts'
import { aceDocs } from './ace/docs.ts'
import { findAce } from './ace/find-ace.ts'
import { conformanceContradictedDoc } from './conformance-contradicted.ts'
import { contrastDoc } from './contrast/judge-contrast.ts'
import { accessibilityDocs } from './docs.ts'
import { inspectAccessibility } from './inspect.ts'
import { accessibilityRules } from './rules/index.ts'

/** Ace by DAISY in the shared browser, and what Ace does not ask. */
export const accessibility: Validator = {
  name: 'accessibility',
  inspect: (publication, tools) => inspectAccessibility(publication, tools, findAce),
}

/** Every id of this validator. */
export const accessibilityRuleDocs: readonly RuleDoc[] = [
  ...accessibilityRules.map(({ doc }) => doc),
  contrastDoc,
  conformanceContradictedDoc,
  ...accessibilityDocs,
  ...aceDocs,
]
