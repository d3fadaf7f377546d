import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { aceRules, axeRules } from '../../../scripts/validators/accessibility/ace/axe-rules.ts'
import { allowances } from '../../../scripts/validators/accessibility/ace/allowed.ts'
import { findAce } from '../../../scripts/validators/accessibility/ace/find-ace.ts'

/** Rules of axe that Ace leaves out, that are deprecated, or that ask for level AAA. */
const notAsked = new Set([
  'aria-roledescription',
  'audio-caption',
  'bypass',
  'color-contrast-enhanced',
  'duplicate-id',
  'duplicate-id-active',
  'identical-links-same-purpose',
  'landmark-complementary-is-top-level',
  'meta-refresh-no-exceptions',
  'page-has-heading-one',
  'region',
  'target-size',
])

interface Axe {
  readonly getRules: () => readonly { readonly ruleId: string }[]
}

test('every rule that axe is asked for is written up, and no other', () => {
  const ace = findAce()
  if (ace === undefined) throw new Error('Ace is not installed')
  // What its own types declare.
  const axe = createRequire(ace.core)('@daisy/axe-core-for-ace') as Axe
  const asked = axe.getRules().map(({ ruleId }) => ruleId)
  expect(axeRules.map(([id]) => id).toSorted()).toEqual(asked.filter((id) => !notAsked.has(id)).toSorted())
  expect([...notAsked].filter((id) => !asked.includes(id))).toEqual([])
})

test('what is allowed is allowed for a reason, and of a rule that exists', () => {
  const ids = new Set([...axeRules, ...aceRules].map(([id]) => id))
  for (const { rule, reason } of allowances) {
    expect(ids).toContain(rule)
    expect(reason.length).toBeGreaterThan(20)
  }
})
