/**
 * Compares our full verdict with what the EPUBCheck project expects of its own scenarios. Run by hand, for it takes
 * half an hour of two cores; with `--cache` a second run takes seconds:
 *
 *   npx tsx test/agreement/epubcheck.ts [--folder ../shared/corpora/epubcheck] [--every 6] [--engine java|standalone] [--cache DIR]
 *
 * Ends with 1 where a disagreement is not explained in epubcheck-differences.ts, or an explanation is out of date.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hasErrors, severityOf, type Message } from '../../scripts/base/message.ts'
import type { ValidatorTools } from '../../scripts/book/validator.ts'
import { validate } from '../../scripts/validate.ts'
import { differences } from './epubcheck-differences.ts'

interface Expected {
  readonly severity: string
  readonly id: string
  /** How often; at least once where absent. */
  readonly count?: number
}

interface Case {
  readonly epub: string
  readonly profile: NonNullable<ValidatorTools['profile']>
  readonly scenario: string
  readonly expect: readonly Expected[]
  /** Nothing else of error or warning level may be reported. */
  readonly noOther: boolean
  readonly valid: boolean
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '../shared/corpora/epubcheck' },
    every: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'best' },
    cache: { type: 'string' },
  },
})

// The file is the corpus's own; its shape is described beside it.
const all = JSON.parse(readFileSync(path.join(values.folder, 'cases.json'), 'utf8')) as Case[]
const cases = all.filter((_, index) => index % Number(values.every) === 0)
const agreed = { verdict: 0, ids: 0, nothingElse: 0, full: 0 }
const unexplained: string[] = []
const queue = cases[Symbol.iterator]()
await Promise.all([work(), work()])
for (const [what, count] of Object.entries(agreed))
  print(`${what.padEnd(12)} ${count} of ${cases.length} (${((100 * count) / cases.length).toFixed(1)} %)`)
print(`unexplained: ${unexplained.length}`)
for (const line of unexplained) print(`  ${line}`)
process.exitCode = unexplained.length === 0 ? 0 : 1

/** Takes cases until there are none; two of these keep two cores busy. */
async function work(): Promise<void> {
  for (const one of queue) await judge(one)
}

async function judge(one: Case): Promise<void> {
  const bytes = readFileSync(path.join(values.folder, one.epub))
  const { messages } = await validate(
    { name: one.epub, bytes },
    {
      inspectors: ['container', 'epubcheck'],
      profile: one.profile,
      engine: values.engine as ValidatorTools['engine'],
      cacheFolder: values.cache,
      usage: one.expect.some(({ severity }) => severity === 'usage'),
    },
  )
  const verdict = hasErrors(messages) !== one.valid
  const lacking = one.expect.filter((wanted) => !isThere(wanted, messages)).map(({ id }) => id)
  const wanted = new Set(one.expect.map(({ id }) => id))
  const surplus = one.noOther
    ? messages.filter((made) => severityOf(made) !== 'info' && !wanted.has(made.ruleId ?? ''))
    : []
  if (verdict) agreed.verdict++
  if (lacking.length === 0) agreed.ids++
  if (surplus.length === 0) agreed.nothingElse++
  const full = verdict && lacking.length === 0 && surplus.length === 0
  if (full) agreed.full++
  const reason = differences[one.epub]
  if (full && reason === undefined) return
  const facts = [
    ...(verdict ? [] : [one.valid ? 'not valid, expected valid' : 'valid, expected not valid']),
    ...lacking.map((id) => `lacks ${id}`),
    ...surplus.map((made) => `${severityOf(made)} ${made.ruleId} ${made.file}: ${made.reason}`),
  ].join('; ')
  print(
    `${one.epub} (${one.scenario})\n  ${facts === '' ? 'agrees' : facts}${reason === undefined ? '' : `\n  why: ${reason}`}`,
  )
  if (reason === undefined) unexplained.push(one.epub)
  else if (full && values.engine === 'best') unexplained.push(`${one.epub}: agrees, so its explanation is out of date`)
}

function isThere({ severity, id, count }: Expected, messages: readonly Message[]): boolean {
  const wanted = severity === 'usage' ? 'info' : severity === 'fatal' ? 'error' : severity
  const found = messages.filter((made) => made.ruleId === id && severityOf(made) === wanted).length
  return count === undefined ? found > 0 : found >= count
}

/** A script's own way to the terminal: the house lets only `cli/` print. */
function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
