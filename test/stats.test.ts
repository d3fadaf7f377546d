import { expect, test } from 'vitest'
import { statsOf, totalOf } from '../scripts/stats.ts'
import { resolved } from './resolve/small-manuscript.ts'

test('counts what stands in each chapter, words without code and formulas', async () => {
  const { book } = await resolved(
    {
      one: "# One\n\nThe shop's two-part law, $L$ of [it]{.index}, holds.[^a]\n\n$$\nx\n$$ {#eq:x}\n\n[^a]: A short note.\n",
      two: '# Two\n\n```ts\nconst words = 3\n```\n\n| a | b |\n| - | - |\n| c | d |\n\nSee @eq:x.',
    },
    '{ front: [titlepage], chapters: [chapters/one.md, chapters/two.md] }',
  )
  const stats = statsOf(book)
  expect(stats.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 One', '2 Two'])
  const nothing = {
    words: 0,
    display: 0,
    inline: 0,
    figures: 0,
    tables: 0,
    listings: 0,
    notes: 0,
    citations: 0,
    index: 0,
  }
  // The, shop's, two-part, law, of, it, holds; A, short, note.
  expect(stats[0]?.counts).toEqual({ ...nothing, words: 10, display: 1, inline: 1, notes: 1, index: 1 })
  // a, b, c, d, See, Equation, 1, 1: a number with a point is two runs of digits.
  expect(stats[1]?.counts).toEqual({ ...nothing, words: 8, tables: 1, listings: 1 })
  expect(totalOf(stats)).toEqual({
    ...nothing,
    words: 18,
    display: 1,
    inline: 1,
    tables: 1,
    listings: 1,
    notes: 1,
    index: 1,
  })
})
