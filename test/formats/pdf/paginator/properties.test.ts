import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakPages } from '../../../../scripts/formats/pdf/paginator/break-pages.ts'
import { planFaults } from './plan-faults.ts'
import { randomCase } from './random-case.ts'
import { readCase } from './read-case.ts'
import { spoilt, standing, wanted } from './spoilt-problem.ts'

test('1,000 random runs lose, repeat and reorder nothing, and keep to their pages or say so', () => {
  fc.assert(
    fc.property(randomCase(14), (text) => {
      const known = readCase(text)
      expect(planFaults(known, breakPages(known.problem))).toEqual([])
    }),
    { numRuns: 1000, seed: 5 },
  )
})

test('whatever the numbers are, each thing stands once', () => {
  fc.assert(
    fc.property(randomCase(12), fc.infiniteStream(fc.nat({ max: 1000 })), (text, numbers) => {
      const problem = spoilt(readCase(text).problem, () => Number(numbers.next().value))
      expect(standing(breakPages(problem).columns)).toEqual(wanted(problem))
    }),
    { numRuns: 500, seed: 6 },
  )
})
