import { describe, expect, test } from 'vitest'
import { breakPages } from '../../../../scripts/formats/pdf/paginator/break-pages.ts'
import { cheapestWay } from '../../../../scripts/formats/pdf/paginator/cheapest-way.ts'
import { know } from '../../../../scripts/formats/pdf/paginator/known.ts'
import type { Plan } from '../../../../scripts/formats/pdf/paginator/plan.ts'
import { planFaults } from './plan-faults.ts'
import { readCase, type Case } from './read-case.ts'

const broken = (text: string): { readonly known: Case; readonly plan: Plan } => {
  const known = readCase(text)
  const plan = breakPages(known.problem)
  expect(planFaults(known, plan)).toEqual([])
  return { known, plan }
}

/** States from which the search went on. */
const visits = (text: string): number => cheapestWay(know(readCase(text).problem)).visited

describe('extremes', () => {
  test('nothing at all', () => {
    expect(breakPages(readCase('page 40').problem)).toEqual({ columns: [], troubles: [] })
  })

  test('500 notes in one paragraph', () => {
    const calls = Array.from({ length: 500 }, (_, index) => `calls n${index}:2 at ${Math.floor(index / 25) + 1}`)
    const { plan } = broken(`page 40\nA paragraph 20 ${calls.join(' ')}\nB paragraph 30`)
    expect(plan.columns.length).toBeLessThan(45)
    expect(plan.troubles.filter(({ kind }) => kind === 'note-moved').length).toBeLessThan(500)
  })

  test('a table of 300 rows', () => {
    const { plan } = broken(`page 40\nA paragraph 9\nbox table least 2 top 1 bottom 1\n  B row 300\nC paragraph 9`)
    expect(plan.columns.length).toBe(9)
    expect(plan.troubles).toEqual([])
  })

  test('a note of 1,000 lines', () => {
    const { plan } = broken(`page 40\nA paragraph 9 calls a:1000 at 3\nB paragraph 90`)
    expect(plan.troubles.filter(({ kind }) => kind !== 'note-split' && kind !== 'short')).toEqual([])
  })

  test('40 figures that all want to be near one line', () => {
    const figures = Array.from({ length: 40 }, (_, index) => `F${index} figure 12 top bottom page by A1`)
    const { plan } = broken(`page 40\nA paragraph 40\n${figures.join('\n')}\nB paragraph 200`)
    expect(plan.columns.length).toBeLessThan(26)
  })

  test('the work grows with the run, not faster', () => {
    const text = (blocks: number): string =>
      `page 40 flush verso\n${Array.from({ length: blocks }, (_, index) =>
        index % 9 === 0
          ? `H${index} heading gap 2 stretch 1`
          : `P${index} paragraph ${3 + (index % 7)} calls n${index}:2 at 2`,
      ).join('\n')}`
    const [small, large] = [visits(text(1000)), visits(text(4000))]
    expect(large).toBeLessThan(small * 6)
    expect(large).toBeLessThan(20_000 * 6)
  })
})
