import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { expect, test } from 'vitest'
import { sarifReport } from '../../../scripts/cli/reporters/sarif.ts'
import { finding, sample } from './sample-validation.ts'

/** OASIS's schema of SARIF 2.1.0, which @microsoft/jest-sarif carries. */
function schema(): ValidateFunction {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'))
  const text = readFileSync(path.join(folder, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8')
  // It names draft 4, whose names for what it uses are those of draft 7. Formats are left to a package of their own; of these
  // only addresses matter here, and they are tested below.
  const { $schema: _, id: __, ...rest } = JSON.parse(text) as Record<string, unknown>
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(rest)
}

const sarifOf = (findings: (typeof sample)['findings']): unknown =>
  JSON.parse(
    sarifReport({ command: 'validate', version: '0.0.0', findings: [], publications: [{ ...sample, findings }] }),
  )

test('is SARIF 2.1.0, with findings and without', () => {
  const isSarif = schema()
  for (const findings of [sample.findings, []]) {
    isSarif(sarifOf(findings))
    expect(isSarif.errors ?? []).toEqual([])
  }
  // The schema can say no.
  expect(isSarif({ version: '2.1.0', runs: [{ results: [{ level: 'bad' }] }] })).toBe(false)
})

test('every address is a URI reference, with nothing in it that a URI cannot hold', () => {
  const findings = ['OEBPS/a b.xhtml', 'OEBPS/100%.xhtml', 'OEBPS/é#?.xhtml', 'OEBPS/\uD800.xhtml', '../x'].map(
    (inside) => finding({ path: inside }),
  )
  const text = JSON.stringify(sarifOf(findings))
  const uris = [...text.matchAll(/"uri":"([^"]*)"/g)].map(([, uri = '']) => uri)
  expect(uris).toHaveLength(5)
  for (const uri of uris) expect(uri).toMatch(/^(?:[\w.~!$&'()*+;=:@/-]|%[\dA-F]{2})+$/)
})

test('fingerprints stay when lines move and when the EPUB gets another name, and tell twins apart', () => {
  const prints = (findings: (typeof sample)['findings']): string[] =>
    [...JSON.stringify(sarifOf(findings)).matchAll(/octavoFinding\/v1":"(\w+)"/g)].map(([, print = '']) => print)
  const [first, second] = prints([finding(), finding({ line: 99 })])
  expect(first).not.toBe(second)
  expect(prints([finding({ line: 80, file: 'book-2.0.epub/OEBPS/c1.xhtml' })])).toEqual([first])
})
