import type { RuleDoc, Validator } from '../book/validator.ts'
import { accessibility, accessibilityRuleDocs } from './accessibility/index.ts'
import { container, containerDocs } from './container/index.ts'
import { reading } from './reading/index.ts'
import { readingDocs } from './reading/docs.ts'
import { epubcheckDocs } from './epubcheck/docs.ts'
import { epubcheck } from './epubcheck/index.ts'
import { kindleDocs } from './kindle/docs.ts'
import { kindle } from './kindle/index.ts'
import { kindleRules } from './kindle/rules/index.ts'
import { kindleToolDocs } from './kindle/tool-docs.ts'

/** The shelf: who looks at a finished EPUB, the quick ones first. */
export const validators: readonly Validator[] = [container, kindle, accessibility, epubcheck, reading]

/** What `octavo explain` knows of them. */
export const validatorDocs: readonly RuleDoc[] = [
  ...containerDocs,
  ...kindleRules,
  ...kindleDocs,
  ...kindleToolDocs,
  ...accessibilityRuleDocs,
  ...epubcheckDocs,
  ...readingDocs,
]
