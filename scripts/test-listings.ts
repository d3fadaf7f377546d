import { readFileSync } from 'node:fs'
import { fileProblem, writeWhole } from './base/files.ts'
import { message, type Message, type Place } from './base/message.ts'
import type { Manuscript } from './book/book.ts'
import type { Listing } from './book/nodes.ts'
import { rewriteFence } from './book/rewrite-fence.ts'
import { runnerFor } from './book/run-commands.ts'
import { isShellSession } from './book/session-script.ts'
import { runnableListings, type RunnableListing } from './book/runnable-listings.ts'
import { textSettingsOf } from './book/text-settings.ts'
import { elements } from './elements/index.ts'
import { judgeListing, type ListingVerdict } from './judge-listing.ts'
import { readManuscript } from './manuscript/read-manuscript.ts'
import { parseChapter } from './parse/parse-chapter.ts'
import { runListing } from './run-listing.ts'

export interface TestOptions {
  readonly folder: string
  /** Takes over what listings print: only the lines between the fences of their outputs change. */
  readonly update?: boolean | undefined
  /** A program that is missing is an error. */
  readonly strict?: boolean | undefined
  /** Only listings of files whose path holds one of these, or with this label. */
  readonly only?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: string) => void) | undefined
}

/** How a listing fared. */
export interface TestedListing {
  readonly file: string
  readonly line: number
  readonly label?: string | undefined
  readonly language: string
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'updated'
}

export interface TestRun {
  readonly listings: readonly TestedListing[]
  readonly messages: readonly Message[]
}

/**
 * Runs the listings that say `.run` and compares what they print with what the book says that they print. Runs the
 * author's code: nothing but `octavo test` calls it.
 */
export async function testListings(options: TestOptions): Promise<TestRun> {
  const { value: manuscript, messages } = readManuscript(options.folder)
  if (manuscript === undefined) return { listings: [], messages }
  const told: Message[] = messages.filter(({ fatal }) => fatal === true)
  const listings: TestedListing[] = []
  const updates: Update[] = []
  for (const listing of runnablesOf(manuscript)) {
    if (options.signal?.aborted === true) break
    if (!isAsked(listing, options.only ?? [])) continue
    const { file, node } = listing
    const line = node.position?.start.line ?? 1
    options.progress?.(`running ${file}:${line}`)
    const { outcome, problems, shown, lines } = await testOne(listing, manuscript, options)
    const update = options.update === true && shown !== undefined && lines !== undefined
    if (update) updates.push({ file, shown, lines })
    else told.push(...problems)
    const { id: label } = node.attributes
    listings.push({ file, line, label, language: node.language ?? '', outcome: update ? 'updated' : outcome })
  }
  return { listings, messages: [...told, ...takeOver(updates)] }
}

/** In the order of the book; a file that two chapters include is run once. */
function runnablesOf({ config, folder, reader, sources }: Manuscript): RunnableListing[] {
  const settings = textSettingsOf(config)
  const found = sources.flatMap((source) =>
    runnableListings(parseChapter(source, { elements, reader, folder, ...settings })),
  )
  const seen = new Set<string>()
  return found.filter(({ file, node }) => {
    const key = `${file}:${node.position?.start.line ?? 0}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function isAsked({ file, node }: RunnableListing, only: readonly string[]): boolean {
  return only.length === 0 || only.some((name) => file.includes(name) || node.attributes.id === name)
}

interface Tested extends ListingVerdict {
  readonly outcome: 'passed' | 'failed' | 'skipped'
}

async function testOne(
  listing: RunnableListing,
  { config, reader }: Manuscript,
  options: TestOptions,
): Promise<Tested> {
  const { node, file, before, unknown, recorded } = listing
  const { commands, seconds } = config.test ?? { commands: {}, seconds: 10 }
  const fail = (ruleId: string, reason: string): Tested => ({
    outcome: 'failed',
    problems: [message({ severity: 'error', ruleId, reason, file, place: node.position?.start })],
  })
  if (unknown !== undefined)
    return fail('test-continues', `Could not find a listing \`${unknown}\` before this one to continue`)
  const { language = 'text' } = node
  const runner = runnerFor(language, commands)
  const isForeign = node.role === 'console' && !isShellSession(node)
  if (runner === undefined || isForeign)
    return fail('test-language', `Unexpected \`.run\` of a listing in \`${language}\``)
  const run = await runListing(listing, { runner, seconds, reader, signal: options.signal })
  if (run.outcome === 'aborted') return { outcome: 'skipped', problems: [] }
  if (run.outcome === 'not-started') {
    const reason = `Could not start \`${runner.command}\`, which runs listings in ${language}`
    const severity = options.strict === true ? 'error' : 'warning'
    const made = message({ severity, ruleId: 'test-tool', reason, note: run.stderr, file, place: node.position?.start })
    return { outcome: 'skipped', problems: [made] }
  }
  const earlier =
    before.length > 0 && (recorded !== undefined || node.role === 'console')
      ? await runListing(listing, { runner, seconds, reader, signal: options.signal, onlyBefore: true })
      : undefined
  const verdict = judgeListing(listing, run, earlier?.stdout ?? '', seconds)
  return { ...verdict, outcome: verdict.problems.length === 0 ? 'passed' : 'failed' }
}

interface Update {
  readonly file: string
  readonly shown: Listing
  readonly lines: readonly (string | number)[]
}

/** Writes recorded outputs into their files, from the last to the first, so that no place moves before its turn. */
function takeOver(updates: readonly Update[]): Message[] {
  const problems: Message[] = []
  for (const file of new Set(updates.map((update) => update.file))) {
    try {
      // As the bytes are, with the line ends that the author's editor writes.
      let text = readFileSync(file, 'utf8')
      for (const { shown, lines } of updates.filter((update) => update.file === file).toReversed()) {
        const { position } = shown
        const made = position === undefined ? undefined : rewriteFence(text, position, lines)
        if (made === undefined) problems.push(notTaken(file, 'it does not fit between its fences', position?.start))
        else text = made
      }
      writeWhole(file, text)
    } catch (error) {
      const problem = fileProblem(error)
      if (problem === undefined) throw error
      problems.push(notTaken(file, problem))
    }
  }
  return problems
}

function notTaken(file: string, why: string, place?: Place): Message {
  return message({
    severity: 'error',
    ruleId: 'test-update',
    reason: `Could not take over an output: ${why}`,
    file,
    place,
  })
}
