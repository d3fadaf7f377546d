/**
 * Breaks sound books in ways that keep most of their structure, and looks at how each is judged. Writes a line for each
 * fault, with what makes it again, and ends with code 1 when there was one.
 *
 *   npx tsx test/hostile/fuzz.ts --cases 50000 --seed 1 [--books ../shared/corpora/epubcheck]
 *   npx tsx test/hostile/fuzz.ts --again rich:4711
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fuzzCase, type Seed } from './fuzz/fuzz-case.ts'
import { faultOf } from './fuzz/judge-case.ts'
import { epubsIn } from './fuzz/specimens.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    /** A folder of EPUBs to break besides our own. */
    books: { type: 'string' },
    /** One case, whose EPUB is written to `--out`. */
    again: { type: 'string' },
    out: { type: 'string' },
  },
})
const specimens = ['stock', 'rich', ...(values.books === undefined ? [] : epubsIn(values.books))]
const first = Number(values.seed)

function* seeds(): Generator<Seed> {
  const colon = values.again?.lastIndexOf(':') ?? -1
  if (values.again !== undefined)
    yield { specimen: values.again.slice(0, colon), seed: Number(values.again.slice(colon + 1)) }
  else
    for (let at = 0; at < Number(values.cases); at++)
      yield { specimen: specimens[at % specimens.length] ?? 'stock', seed: first + at }
}

let cases = 0
let faults = 0
for (const seed of seeds()) {
  const epub = fuzzCase(seed)
  if (values.out !== undefined) writeFileSync(values.out, epub)
  const start = performance.now()
  const fault = await faultOf(epub, cases % 10 === 0)
  const seconds = (performance.now() - start) / 1000
  cases += 1
  if (fault !== undefined) {
    faults += 1
    console.log(`${seed.specimen}:${seed.seed} ${fault}`)
  }
  if (seconds > 20) console.error(`${seed.specimen}:${seed.seed} took ${seconds.toFixed(1)} s`)
}
console.log(`${cases} cases from seed ${first}, ${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
