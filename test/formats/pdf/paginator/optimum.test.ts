import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestWay } from '../../../../scripts/formats/pdf/paginator/cheapest-way.ts'
import { know } from '../../../../scripts/formats/pdf/paginator/known.ts'
import { everything, search } from '../../../../scripts/formats/pdf/paginator/search.ts'
import { startOf } from '../../../../scripts/formats/pdf/paginator/state.ts'
import { leastCost } from './brute-force.ts'
import { plainTextCost } from './plain-text-cost.ts'
import { randomCase } from './random-case.ts'
import { readCase } from './read-case.ts'

test('the search finds what trying everything finds', () => {
  let compared = 0
  fc.assert(
    fc.property(randomCase(4), (text) => {
      const known = know(readCase(text).problem)
      const least = leastCost(known, startOf(known))
      if (Number.isNaN(least)) return
      compared++
      expect(search(known, startOf(known), everything).last.cost).toBeCloseTo(least, 6)
    }),
    { numRuns: 400, seed: 7 },
  )
  expect(compared).toBeGreaterThan(350)
})

test('plain text is broken as the rules in plain words want it', () => {
  const block = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.integer({ min: 1, max: 7 }).map((lines) => `A paragraph ${lines} gap 1 hyphen 2 short`),
    },
    { weight: 1, arbitrary: fc.constant('B heading gap 1') },
  )
  let legal = 0
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.integer({ min: 4, max: 8 }), (lines, height) => {
      const { problem } = readCase(`page ${height}\n${lines.join('\n')}`)
      if (problem.units.length > 15) return
      const least = plainTextCost(problem.units, height)
      if (least === undefined) return
      legal++
      const known = know(problem)
      expect(search(known, startOf(known), everything).last.cost).toBeCloseTo(least, 6)
    }),
    { numRuns: 400, seed: 8 },
  )
  expect(legal).toBeGreaterThan(100)
})

test('what the beam leaves out is hardly ever missed', () => {
  let worse = 0
  fc.assert(
    fc.property(randomCase(10), (text) => {
      const known = know(readCase(text).problem)
      const best = search(known, startOf(known), everything).last.cost
      const found = cheapestWay(known).last.cost
      expect(found).toBeGreaterThanOrEqual(best - 1e-6)
      if (found > best + 1e-6) worse++
    }),
    { numRuns: 300, seed: 9 },
  )
  expect(worse).toBeLessThan(8)
})
