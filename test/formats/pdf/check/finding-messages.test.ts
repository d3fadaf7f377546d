import { expect, test } from 'vitest'
import { findingMessages } from '../../../../scripts/formats/pdf/check/finding-messages.ts'

test('what an author can mend is told apart from what Octavo has to', () => {
  const findings = ['14-003', 'octavo', 'type-3'].map((condition) => ({
    condition,
    reason: 'Unexpected X, expected Y.',
  }))
  const messages = findingMessages(findings)
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['pdf-accessibility', 'pdf-structure'])
  expect(messages[0]?.note).toBe(
    'The PDF does not claim to be made by PDF/UA-1. The Matterhorn Protocol has it as 14-003. The rule heading-increment tells its place in the text.',
  )
})
