import path from 'node:path'
import { expect, test } from 'vitest'
import { githubLines } from '../../../scripts/cli/reporters/github.ts'
import { jsonReport } from '../../../scripts/cli/reporters/json.ts'
import { prettyValidation } from '../../../scripts/cli/reporters/pretty-validation.ts'
import { sarifReport } from '../../../scripts/cli/reporters/sarif.ts'
import { validationReporter } from '../../../scripts/cli/reporters/validation-reporter.ts'
import { reportSchema } from '../../handbook/report-schema.ts'
import { sample } from './sample-validation.ts'

const golden = (name: string): string => path.join(import.meta.dirname, '../golden', name)
const report = { command: 'validate', version: '0.0.0', findings: [], publications: [sample] } as const

// npx vitest run test/cli/reporters -u writes them; then look at what changed.
test.each([
  ['pretty.txt', () => prettyValidation(sample, { colour: false, columns: 80, all: false })],
  ['pretty-all.txt', () => prettyValidation(sample, { colour: false, columns: 80, all: true })],
  ['pretty-colour.txt', () => prettyValidation(sample, { colour: true, columns: 120, all: false })],
  ['json.txt', () => [jsonReport(report)]],
  ['sarif.txt', () => [sarifReport(report)]],
  ['github.txt', () => githubLines(sample.findings, false)],
  [
    'overview.txt',
    () => validationReporter({ format: 'pretty', all: false }, { colour: false, columns: 80 }).end([sample, sample]),
  ],
])('%s', async (name, lines) => {
  await expect(`${lines().join('\n')}\n`).toMatchFileSnapshot(golden(name))
})

test('the JSON report is as its schema says, and the schema is strict', () => {
  const text = jsonReport(report)
  expect(reportSchema.safeParse(JSON.parse(text)).error).toBeUndefined()
  expect(reportSchema.safeParse({ ...(JSON.parse(text) as object), more: 1 }).success).toBe(false)
})

test('no line of 80 columns is longer, except for a word that is', () => {
  const long = prettyValidation(sample, { colour: false, columns: 80, all: true }).filter((line) => line.length > 80)
  expect(long).toEqual([])
})
