/**
 * Inspects one group of the hostile EPUBs and writes what was found as a line of JSON for each. A process of its own, so
 * that its heap is bounded and a hang can be ended from outside: `node --import tsx test/hostile/inspect-group.ts styles`.
 */
import { severityOf, type Message } from '../../scripts/base/message.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { container } from '../../scripts/validators/container/index.ts'
import type { Conversion } from '../../scripts/validators/kindle/conversion.ts'
import { inspectWith } from '../../scripts/validators/kindle/inspect.ts'
import { hostileEpubs } from './epubs/index.ts'

export interface GroupLine {
  readonly name: string
  readonly container: readonly string[]
  readonly kindle: readonly string[]
  /** For people who look for what is slow; no test asks. */
  readonly milliseconds: number
}

const [group = '', only] = process.argv.slice(2)
for (const { name, epub } of hostileEpubs[group] ?? []) {
  if (only !== undefined && !name.includes(only)) continue
  const start = performance.now()
  const publication = await readPublication('book.epub', epub())
  const own = await container.inspect(publication, { destination: 'kfx-output' })
  const amazons = await inspectWith(publication, { destination: 'kfx-output' }, noPrograms)
  const milliseconds = Math.round(performance.now() - start)
  const line: GroupLine = { name, container: counted(own.messages), kindle: counted(amazons.messages), milliseconds }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** `error OEBPS/c1.xhtml epub-broken-link ×2`, in order of first appearance: of the first file that a rule names. */
function counted(messages: readonly Message[]): string[] {
  const counts = new Map<string, number>()
  for (const made of messages) {
    const file = (made.file ?? '').replace(/^book\.epub\/?/, '')
    const known = [...counts.keys()].find(
      (key) => key.startsWith(`${severityOf(made)} `) && key.endsWith(` ${made.ruleId}`),
    )
    const key =
      known !== undefined && file !== '' && !known.startsWith(`${severityOf(made)}  `)
        ? known
        : `${severityOf(made)} ${file} ${made.ruleId}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Array.from(counts, ([key, count]) => (count === 1 ? key : `${key} ×${count}`))
}

/** The rules alone: Kindle Previewer and Calibre are programs of others, and not on every machine. */
function noPrograms(): Promise<Conversion> {
  return Promise.resolve({ failures: [], evidence: [] })
}
