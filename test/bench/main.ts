/**
 * Times Octavo's PDFs against Chromium's own print of the same document and against other engines, on the whole manuscript,
 * and writes a table for docs/chapters/speed.md. Run by hand, on a machine that does nothing else; only ratios mean anything.
 *
 *   npm run bench -- [--rounds 5] [--copies 1,2,4] [--profiles screen,print] [--engines native,octavo,typst,…] [--work FOLDER]
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { engines, type EngineName } from './engines.ts'
import { inputsOf } from './inputs.ts'
import { installRivals } from './installed.ts'
import { type Row, stepsOf, table } from './table.ts'
import type { Timing } from './time-engine.ts'
import { type Trial, tryOnce } from './trial.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    copies: { type: 'string', default: '1' },
    profiles: { type: 'string', default: 'screen,print' },
    engines: { type: 'string', default: Object.keys(engines).join(',') },
    /** Keeps the assembled books for the next run. */
    work: { type: 'string' },
  },
})
const work = path.resolve(values.work ?? mkdtempSync(path.join(tmpdir(), 'octavo-bench-')))
const profiles = values.profiles.split(',')
const asked = new Set(values.engines.split(','))

installRivals()
const trials = [...(await trialsOf()), ...(await grown())].filter(({ engine }) => asked.has(engine))
const timings = new Map<Trial, Timing[]>(trials.map((trial) => [trial, []]))
for (let round = 0; round < Number(values.rounds); round++) {
  // The other way round every other time: who comes after a heavy one has no worse a machine on the whole.
  for (const trial of round % 2 === 0 ? trials : trials.toReversed()) {
    const timing = await tryOnce(trial, work)
    timings.get(trial)?.push(timing)
    console.error(
      `${round + 1} ${trial.profile} ${trial.name} ${trial.copies}×: ${timing.wall.toFixed(1)} s, cpu ${timing.cpu.toFixed(1)} s`,
    )
  }
}
const rows = [...timings].map(([trial, all]): Row => ({ trial, timings: all }))
console.log(`${table(rows)}\n\n${stepsOf(rows)}`)
if (values.work === undefined) rmSync(work, { recursive: true, force: true })

/** The book as it is. */
async function trialsOf(): Promise<Trial[]> {
  if (!values.copies.split(',').includes('1')) return []
  const plain = await inputsOf(work, profiles, 1, 'none')
  const word = asked.has('octavo') ? await inputsOf(work, profiles, 1, 'word') : plain
  const page = asked.has('octavo') ? await inputsOf(work, profiles, 1, 'page') : plain
  const made: Trial[] = []
  for (const profile of profiles) {
    const trial = (name: string, engine: EngineName, inputs: ReadonlyMap<string, string>, left?: string): Trial => ({
      name,
      engine,
      profile,
      copies: 1,
      input: inputs.get(profile) ?? '',
      left,
    })
    made.push(trial('Chromium’s own tagged print', 'native', plain), trial('Octavo, cold', 'octavo', plain))
    if (asked.has('octavo')) {
      const left = path.join(work, `left-${profile}`)
      rmSync(left, { recursive: true, force: true })
      await tryOnce(trial('', 'octavo', plain), work)
      cpSync(path.join(work, 'own'), left, { recursive: true })
      made.push(
        trial('Octavo, one chapter edited', 'octavo', word, left),
        trial('Octavo, an early edit that adds a page', 'octavo', page, left),
        trial('Octavo, nothing changed', 'octavo', plain, left),
      )
    }
    if (profile !== profiles[0]) continue
    made.push(
      trial('Typst, cold', 'typst', plain),
      trial('Paged.js, chapter by chapter', 'paged-chapters', plain),
      trial('Paged.js, the whole book', 'paged-whole', plain),
    )
  }
  return made
}

/** Several times the book. */
async function grown(): Promise<Trial[]> {
  const made: Trial[] = []
  for (const copies of values.copies.split(',').map(Number)) {
    if (copies === 1) continue
    const inputs = await inputsOf(work, profiles, copies, 'none')
    for (const [profile, input] of inputs) {
      made.push(
        { name: 'Chromium’s own tagged print', engine: 'native', profile, copies, input },
        { name: 'Octavo, cold', engine: 'octavo', profile, copies, input },
      )
    }
  }
  return made
}
