/**
 * Compares our full verdict with what the EPUBCheck project expects of its own scenarios. Run by hand:
 *
 *   npx tsx test/validators/corpus.ts ../shared/corpora/epubcheck [--every 6] [--first 100] [--engine java|standalone] [--cache DIR]
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hasErrors, severityOf } from '../../scripts/base/message.ts'
import type { ValidatorTools } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { container } from '../../scripts/validators/container/index.ts'
import { epubcheck } from '../../scripts/validators/epubcheck/index.ts'

interface Case {
  readonly epub: string
  readonly profile: NonNullable<ValidatorTools['profile']>
  readonly scenario: string
  readonly expect: readonly { readonly severity: string; readonly id: string; readonly count?: number }[]
  readonly noOther: boolean
  readonly valid: boolean
  /** EPUBCheck itself disagrees with its own scenario. */
  readonly quarantined?: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    first: { type: 'string', default: '100000' },
    engine: { type: 'string', default: 'best' },
    cache: { type: 'string' },
  },
})
const folder = positionals[0] ?? '.'
// The file is the corpus's own; its shape is described beside it.
const cases = (JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')) as Case[]).filter(
  (_, index) => index % Number(values.every) === 0 && index < Number(values.first),
)
// Those that EPUBCheck's own command line disagrees with say nothing about us.
const quarantined = cases.filter((one) => one.quarantined !== undefined).length
let verdicts = 0
let ids = 0
const own: string[] = []
for (const one of cases) {
  const publication = await readPublication(one.epub, readFileSync(path.join(folder, one.epub)))
  const tools: ValidatorTools = {
    destination: 'epub',
    profile: one.profile,
    engine: values.engine as ValidatorTools['engine'],
    cacheFolder: values.cache,
    usage: one.expect.some(({ severity }) => severity === 'usage'),
  }
  const ours = await container.inspect(publication, tools)
  const theirs = await epubcheck.inspect(publication, tools)
  const valid = !hasErrors([...ours.messages, ...theirs.messages])
  if (valid === one.valid) verdicts += 1
  else
    console.log(
      `verdict  ${one.epub}: ${valid ? 'valid' : 'invalid'}, expected ${one.valid ? 'valid' : 'invalid'} (${one.scenario})${one.quarantined ?? ''}`,
    )

  const wanted = one.expect.filter(({ severity }) => severity !== 'usage' && severity !== 'info').map(({ id }) => id)
  const got = theirs.messages.filter((made) => severityOf(made) !== 'info').map(({ ruleId }) => ruleId ?? '')
  const lacking = wanted.filter((id) => !got.includes(id))
  const surplus = one.noOther ? got.filter((id) => !wanted.includes(id)) : []
  if (lacking.length + surplus.length === 0) ids += 1
  else console.log(`ids      ${one.epub}: lacking ${lacking.join(' ')}, surplus ${surplus.join(' ')}`)

  const added = ours.messages.map((made) => `${severityOf(made)} ${made.ruleId ?? ''}`)
  if (one.valid && added.length > 0) {
    own.push(...added)
    console.log(`own      ${one.epub} (valid): ${ours.messages.map(String).slice(0, 3).join(' | ')}`)
  }
}
const share = (count: number): string => `${count} of ${cases.length} (${((100 * count) / cases.length).toFixed(1)} %)`
console.log(`${quarantined} of the cases are quarantined`)
console.log(`valid or not: ${share(verdicts)}\nids of EPUBCheck: ${share(ids)}`)
const counts = new Map<string, number>()
for (const id of own) counts.set(id, (counts.get(id) ?? 0) + 1)
console.log('own findings on valid cases:', Object.fromEntries(counts))
