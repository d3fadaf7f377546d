/**
 * Prints random chapters and looks at each. Writes a line for each fault, and ends with code 1 when there was one.
 *
 *   npx tsx test/formats/pdf/random/many.ts --books 300 --seed 1 [--chapters 4]
 *   npx tsx test/formats/pdf/random/many.ts --again 4711 --out chapter.md
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { randomChapter } from './chapter.ts'
import { judgeSeeds } from './judge-seeds.ts'

const { values } = parseArgs({
  options: {
    books: { type: 'string', default: '100' },
    chapters: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    /** One chapter, whose text is written to `--out`. */
    again: { type: 'string' },
    out: { type: 'string' },
  },
})
const each = values.again === undefined ? Number(values.chapters) : 1
const first = Number(values.again ?? values.seed)
const books = values.again === undefined ? Number(values.books) : 1
if (values.out !== undefined) writeFileSync(values.out, randomChapter(first, 0).markdown)

let faults = 0
for (let book = 0; book < books; book++) {
  const seeds = Array.from({ length: each }, (_, at) => first + book * each + at)
  const found = await judgeSeeds(seeds)
  faults += found.length
  for (const fault of found) console.log(`${seeds.join(' ')}: ${fault}`)
}
console.log(`${books * each} chapters from seed ${first}, ${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
