import { sharedBrowser } from './base/browser/shared-browser.ts'
import type { Message } from './base/message.ts'
import type { ConversionRow, Shot, WidthRow } from './book/exhibits.ts'
import type { Destination, Validator, ValidatorTools } from './book/validator.ts'
import { inspectSafely } from './inspect-safely.ts'
import { readPublication } from './publication/read-publication.ts'
import { validators } from './validators/index.ts'
import { sayOnce } from './validators/epubcheck/say-once.ts'
import { verdictOf } from './validators/kindle/verdict.ts'

/** What can be said about Kindle, with the level of evidence that it rests on. */
export interface Verdict {
  readonly headline: string
  /** 1 static rules, 2 every equation drawn by MathJax, 3 Kindle Previewer, 4 KFX decoded. */
  readonly level: number
  readonly lines: readonly string[]
}

export interface Validation {
  readonly name: string
  readonly messages: readonly Message[]
  /** What was run, with versions. */
  readonly evidence: readonly string[]
  /** Where the Kindle rules were asked. */
  readonly verdict?: Verdict | undefined
  readonly widths: readonly WidthRow[]
  readonly conversion: readonly ConversionRow[]
  readonly shots: readonly Shot[]
}

export interface ValidateOptions extends Omit<ValidatorTools, 'destination' | 'browser'> {
  /** Where the book is headed. For `epub`, what Kindle would not take are notes. */
  readonly destination: Destination
  /** Names of the inspectors to run; all when absent. */
  readonly inspectors?: readonly string[] | undefined
  /** The browser that shows the pages: this one or none. */
  readonly browserPath?: string | undefined
  /** A browser that is shared with other files; one of its own is launched when absent. */
  readonly browser?: ValidatorTools['browser']
}

/**
 * Is this EPUB right? Reads any EPUB, made by anyone, and asks every inspector.
 *
 * @param name what messages call the file
 * @param bytes the archive; nothing in it is trusted
 */
export async function validate(name: string, bytes: Uint8Array, options: ValidateOptions): Promise<Validation> {
  const publication = await readPublication(name, bytes)
  const asked = validators.filter((validator) => options.inspectors?.includes(validator.name) ?? true)
  // The container inspector tells what opening the archive found; without it nobody would.
  const messages: Message[] = asked.some((validator) => validator.name === 'container') ? [] : [...publication.messages]
  const own = options.browser === undefined ? sharedBrowser({ configured: options.browserPath }) : undefined
  const tools: ValidatorTools = { ...options, browser: options.browser ?? own?.get }
  const evidence: string[] = []
  const exhibits = { widths: [] as WidthRow[], conversion: [] as ConversionRow[], shots: [] as Shot[] }
  let verdict: Verdict | undefined
  try {
    for (const { validator, inspection } of await inspectAll(asked, (each) =>
      inspectSafely(each, publication, tools),
    )) {
      messages.push(...inspection.messages)
      evidence.push(...inspection.evidence)
      exhibits.widths.push(...(inspection.widths ?? []))
      exhibits.conversion.push(...(inspection.conversion ?? []))
      exhibits.shots.push(...(inspection.shots ?? []))
      if (validator.name === 'kindle') verdict = verdictOf(inspection, options.destination)
    }
  } finally {
    await own?.close()
  }
  return { name, messages: sayOnce(messages), evidence, verdict, ...exhibits }
}

type Inspection = Awaited<ReturnType<Validator['inspect']>>

/** Most inspectors wait for processes of their own, so they run beside each other; answers stay in the shelf's order. */
async function inspectAll(
  asked: readonly Validator[],
  inspect: (validator: Validator) => Promise<Inspection>,
): Promise<{ validator: Validator; inspection: Inspection }[]> {
  const running = asked.map(async (validator) => ({ validator, inspection: await inspect(validator) }))
  // When one throws, which is a bug or an interruption, the others are still waited for, so that none is left behind.
  await Promise.allSettled(running)
  return Promise.all(running)
}
