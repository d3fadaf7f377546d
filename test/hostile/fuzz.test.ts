import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../../scripts/base/run-program.ts'
import { fuzzCase, type Seed } from './fuzz/fuzz-case.ts'
import { faultOf } from './fuzz/judge-case.ts'

/** Seconds, many times what the cases take: this ends hangs and measures nothing. */
const guard = 900

test('2,000 broken books are judged, and each judgement holds', { timeout: guard * 1000 + 5000 }, async () => {
  const args = ['--max-old-space-size=512', '--import', 'tsx', 'test/hostile/fuzz.ts', '--cases', '2000', '--seed', '1']
  const { outcome, stdout, stderr } = await runProgram(process.execPath, args, { timeLimit: guard })
  expect({ outcome, stdout, stderr }).toEqual({
    outcome: 'ended',
    stdout: '2000 cases from seed 1, 0 faults\n',
    stderr: '',
  })
})

const folder = path.join(import.meta.dirname, 'seeds')

test.for(readdirSync(folder).filter((name) => name.endsWith('.epub')))('once stumbled over: %s', async (name) => {
  expect(await faultOf(readFileSync(path.join(folder, name)), true)).toBeUndefined()
})

test('a seed makes the same book each time, and seeds differ', () => {
  const seed: Seed = { specimen: 'rich', seed: 5 }
  expect(Buffer.compare(fuzzCase(seed), fuzzCase(seed))).toBe(0)
  expect(Buffer.compare(fuzzCase(seed), fuzzCase({ ...seed, seed: 6 }))).not.toBe(0)
})
