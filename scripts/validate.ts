import type { Destination, Validator, ValidatorTools } from './book/validator.ts'
import type { Message } from './base/message.ts'
import { readPublication } from './publication/read-publication.ts'
import { validators } from './validators/index.ts'
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
  /** Only for Kindle destinations. */
  readonly verdict?: Verdict | undefined
}

export interface ValidateOptions extends Omit<ValidatorTools, 'destination'> {
  /** Where the book is headed; `epub` leaves the Kindle rules out. */
  readonly destination: Destination
  /** Names of the inspectors to run; all that fit the destination when absent. */
  readonly inspectors?: readonly string[] | undefined
}

/**
 * Is this EPUB right? Reads any EPUB, made by anyone, and asks every inspector.
 *
 * @param name what messages call the file
 * @param bytes the archive; nothing in it is trusted
 */
export async function validate(name: string, bytes: Uint8Array, options: ValidateOptions): Promise<Validation> {
  const publication = await readPublication(name, bytes)
  const asked = validatorsFor(options)
  // The container inspector tells what opening the archive found; without it nobody would.
  const messages: Message[] = asked.some(({ name: inspector }) => inspector === 'container')
    ? []
    : [...publication.messages]
  const evidence: string[] = []
  let verdict: Verdict | undefined
  for (const validator of asked) {
    options.signal?.throwIfAborted()
    const inspection = await validator.inspect(publication, options)
    messages.push(...inspection.messages)
    evidence.push(...inspection.evidence)
    if (validator.name === 'kindle') verdict = verdictOf(inspection, options.destination)
  }
  return { name, messages, evidence, verdict }
}

function validatorsFor({ destination, inspectors }: ValidateOptions): Validator[] {
  return validators.filter(
    ({ name }) => (inspectors?.includes(name) ?? true) && (name !== 'kindle' || destination !== 'epub'),
  )
}
