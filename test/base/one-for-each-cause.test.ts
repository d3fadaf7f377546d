import { expect, test } from 'vitest'
import { oneForEachCause, type CausedFinding } from '../../scripts/base/one-for-each-cause.ts'

function finding(file: string, cause: string | undefined, rest: Partial<CausedFinding['fields']> = {}): CausedFinding {
  return { fields: { severity: 'warning', ruleId: 'a', reason: file, file, ...rest }, cause }
}

test('the first of each cause says how often it shows and where', () => {
  const found = [
    finding('one', 'grey', { note: 'Mend it.' }),
    { ...finding('two', 'grey'), count: 3 },
    finding('two', undefined),
    finding('two', 'grey', { severity: 'error' }),
    finding('two', undefined),
    finding('one', 'red'),
    finding('one', 'red'),
    finding('one', 'grey', { ruleId: 'b' }),
  ]
  const said = oneForEachCause(found).map(({ ruleId, severity, file, note }) =>
    [ruleId, severity, file, note].join(' '),
  )
  expect(said).toEqual([
    'a warning one Mend it. The same shows in 3 more places in 2 documents.',
    'a warning two ',
    'a error two ',
    'a warning two ',
    'a warning one The same shows in 1 more place in this document.',
    'b warning one ',
  ])
})
