import { unzipSync } from 'fflate'
import { severityOf, type Message } from '../../../scripts/base/message.ts'
import type { Publication } from '../../../scripts/book/publication.ts'
import { readPublication } from '../../../scripts/publication/read-publication.ts'
import { container } from '../../../scripts/validators/container/index.ts'
import { validatorDocs } from '../../../scripts/validators/index.ts'
import type { Conversion } from '../../../scripts/validators/kindle/conversion.ts'
import { inspectWith } from '../../../scripts/validators/kindle/inspect.ts'

const known = new Set(validatorDocs.map(({ id }) => id))

/** What is wrong with how an EPUB was judged, in words; undefined for a judgement that holds. Throws nothing. */
export async function faultOf(epub: Uint8Array, twice: boolean): Promise<string | undefined> {
  try {
    const { publication, messages } = await inspect(epub)
    const bad = messages.map((made) => illFormed(made, publication)).find((fault) => fault !== undefined)
    if (bad !== undefined) return bad
    if (twice && worded((await inspect(epub)).messages) !== worded(messages)) return 'the same bytes, other messages'
    const errors = messages.filter((made) => severityOf(made) === 'error')
    return errors.length === 0 ? overlooked(epub, publication) : undefined
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

async function inspect(epub: Uint8Array): Promise<{ publication: Publication; messages: Message[] }> {
  const publication = await readPublication('book.epub', epub)
  const own = await container.inspect(publication, { destination: 'kfx-output' })
  const amazons = await inspectWith(publication, { destination: 'kfx-output' }, noPrograms)
  return { publication, messages: [...own.messages, ...amazons.messages] }
}

function worded(messages: readonly Message[]): string {
  return messages
    .map((made) => `${severityOf(made)} ${made.file} ${made.ruleId} ${String(made)} ${made.note}`)
    .join('\n')
}

/** A message names a known rule, speaks in a sentence, and points at something that is there. */
function illFormed(made: Message, { entries }: Publication): string | undefined {
  const { ruleId = '', file = '', reason, line, column } = made
  const fail = (what: string): string => `${what}: ${file}:${line}:${column} ${ruleId} ${reason.slice(0, 200)}`
  if (!known.has(ruleId)) return fail('a rule that nobody can explain')
  // oxlint-disable-next-line no-control-regex -- a terminal would obey these
  if (reason.trim() === '' || /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E]|\[object/.test(reason))
    return fail('words that are none')
  if (file !== '' && file !== 'book.epub' && !file.startsWith('book.epub/')) return fail('a file outside the book')
  if (line === undefined) return undefined
  if (!Number.isInteger(line) || line < 1 || (column !== undefined && (!Number.isInteger(column) || column < 1)))
    return fail('a place that is none')
  const entry = entries.get(file.slice('book.epub/'.length))
  if (entry === undefined) return fail('a place in a file that is not there')
  const wide = entry.bytes.includes(0)
  const lines = Buffer.from(entry.bytes)
    .toString(wide ? 'utf16le' : 'utf8')
    .split(/\r\n|\r|\n/).length
  return line > lines && !wide ? fail(`a place beyond the ${lines} lines of its file`) : undefined
}

/** A book without an error reads the same to another program: fflate's reader is not ours and not yauzl. */
function overlooked(epub: Uint8Array, { entries, packageDocument }: Publication): string | undefined {
  if (packageDocument === undefined) return 'no error, and no package document'
  const other = unzipSync(epub)
  const files = Object.keys(other).filter((name) => !name.endsWith('/'))
  const ours = [...entries.keys()]
  if (files.toSorted().join('\n') !== ours.toSorted().join('\n'))
    return `no error, but other files: ${files.join(' ')} / ${ours.join(' ')}`
  return ours
    .map((name) =>
      Buffer.compare(other[name] ?? new Uint8Array(), entries.get(name)?.bytes ?? new Uint8Array()) === 0
        ? undefined
        : `no error, but other bytes in ${name}`,
    )
    .find((fault) => fault !== undefined)
}

/** The rules alone: Kindle Previewer and Calibre are programs of others, and not on every machine. */
function noPrograms(): Promise<Conversion> {
  return Promise.resolve({ failures: [], evidence: [] })
}
