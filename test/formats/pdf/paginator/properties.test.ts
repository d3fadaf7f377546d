import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakPages } from '../../../../scripts/formats/pdf/paginator/break-pages.ts'
import { planFaults } from './plan-faults.ts'
import { randomCase } from './random-case.ts'
import { readCase } from './read-case.ts'

test('1,000 random runs lose, repeat and reorder nothing, and keep to their pages or say so', () => {
  fc.assert(
    fc.property(randomCase(14), (text) => {
      const known = readCase(text)
      expect(planFaults(known, breakPages(known.problem))).toEqual([])
    }),
    { numRuns: 1000, seed: 5 },
  )
})
