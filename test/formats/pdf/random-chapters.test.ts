import { expect, test } from 'vitest'
import { judgeSeeds } from './random/judge-seeds.ts'

/** Three chapters each. Thousands are tried by hand: `npx tsx test/formats/pdf/random/many.ts`; what fails there is kept here. */
const books = [
  [1, 2, 3],
  [4, 5, 6],
]

test.for(books)(
  'random chapters %i, %i and %i lose, repeat and reorder no word',
  { timeout: 180_000 },
  async (seeds) => {
    expect(await judgeSeeds(seeds)).toEqual([])
  },
)
