import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { severityOf } from '../scripts/base/message.ts'
import { build, type BuiltArtifact, type BuildResult } from '../scripts/build.ts'
import { checkText } from '../scripts/check-text.ts'
import { readBook } from '../scripts/read-book.ts'

/** The book of this repository, through the whole line: what a newcomer's first command does, and the web edition. */
const outputs = ['epub', 'kindle', 'screen', 'print', 'web']
let out: string
let result: BuildResult

beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'octavo-manuscript-'))
  result = await build({ folder: 'manuscript', out, outputs })
}, 600_000)

afterAll(() => rmSync(out, { recursive: true, force: true }))

const artifact = (name: string): BuiltArtifact => {
  const found = result.artifacts.find(({ output }) => output === name)
  if (found === undefined) throw new Error(`no artifact of ${name}`)
  return found
}

test('the text has neither errors nor warnings', () => {
  expect(result.messages.filter((made) => severityOf(made) !== 'info').map(String)).toEqual([])
})

test.each(outputs)('%s is accepted without errors and warnings', (name) => {
  const { messages, accepted, bytes } = artifact(name)
  expect(
    messages.filter((made) => severityOf(made) !== 'info').map(({ reason, ruleId }) => `${ruleId} ${reason}`),
  ).toEqual([])
  expect(accepted).toBe(true)
  expect(bytes).toBeGreaterThan(100_000)
})

test('the official EPUBCheck looked at both EPUBs', () => {
  for (const name of ['epub', 'kindle']) expect(artifact(name).evidence.join()).toMatch(/EPUBCheck 5\.\d/)
})

test('the Kindle verdict rests on every equation', () => {
  const { verdict } = artifact('kindle')
  expect(verdict?.level).toBe(2)
  // Answers stand twice: with their exercise's chapter they are counted, in the appendix they are drawn as well.
  const drawn = Number(/all (\d+) equations drawn/.exec(verdict?.headline ?? '')?.[1])
  expect(drawn).toBeGreaterThanOrEqual(result.equations)
  expect(verdict?.headline).not.toMatch(/\bcompatible\b/)
})

test('every output says every word, line of code, table cell and formula of the text, in order', async () => {
  const { messages, evidence } = await checkText(await readBook('manuscript'), { folder: 'manuscript', out })
  expect(messages.map(String)).toEqual([])
  expect(evidence).toHaveLength(outputs.length)
  for (const line of evidence)
    expect(line).toMatch(/: 10\d,\d\d\d words, \d\d\d lines of code, 2,\d\d\d formulas found$/)
}, 300_000)
