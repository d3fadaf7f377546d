import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sharedBrowser } from './base/browser/shared-browser.ts'
import { message, type Message } from './base/message.ts'
import { originAt, type Origins } from './book/origins.ts'
import type { Publication } from './book/publication.ts'
import type { Validator, ValidatorTools } from './book/validator.ts'
import { aboutPublication } from './about-publication.ts'
import { acquainted } from './acquainted.ts'
import { answersOf, type Inspected } from './answers.ts'
import { builtOrigins } from './built-origins.ts'
import { excerptsOf } from './find-excerpts.ts'
import { foreignFormat } from './foreign-format.ts'
import { findingsOf, pathInside } from './findings-of.ts'
import { inspectSafely } from './inspect-safely.ts'
import { readPublication } from './publication/read-publication.ts'
import { readEpub } from './read-epub.ts'
import { inSpineOrder } from './spine-order.ts'
import type { EpubSource, ValidateOptions, Validation } from './validation.ts'
import { sayOnce } from './validators/epubcheck/say-once.ts'
import { validators } from './validators/index.ts'
import { verdictOf } from './validators/kindle/verdict.ts'

/**
 * Is this EPUB right? Reads any EPUB, made by anyone, and asks every inspector. Nothing in it is trusted, nothing is
 * printed, nothing is left in the temporary folder. What is wrong with the EPUB is a finding, a file that cannot be
 * read included. Rejects with the reason of `signal`, and for nothing else.
 */
export async function validate(source: EpubSource, options: ValidateOptions = {}): Promise<Validation> {
  options.signal?.throwIfAborted()
  const { name, file, bytes, messages } = await open(source)
  if (bytes === undefined) return nothingRead(name, file, messages)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const format = foreignFormat(bytes)
  const publication = named(await readPublication(name, bytes), format)
  const asked = validators.filter(
    (validator) =>
      (options.inspectors?.includes(validator.name) ?? true) &&
      // Nobody but these has anything to say about a PDF.
      (format === undefined || validator.name === 'container' || validator.name === 'epubcheck'),
  )
  const inspected = await ask(acquainted(asked), publication, file, options)
  const origins = options.origins ?? (typeof source === 'string' ? builtOrigins(file, digest) : undefined)
  return judgement(publication, inspected, { name, file, digest, format, origins, options })
}

/** A file of another kind is called what it is, where the reader could only say that it is no archive. */
function named(publication: Publication, format: string | undefined): Publication {
  if (format === undefined) return publication
  const { name } = publication
  const other = message({
    severity: 'error',
    ruleId: 'epub-other-format',
    reason: `The file is ${format}, expected an EPUB`,
    note: `The file is ${format}, not an EPUB. Name the EPUB; a file does not become one by another name.`,
    file: name,
  })
  return {
    ...publication,
    messages: [other, ...publication.messages.filter(({ ruleId }) => ruleId !== 'epub-not-a-zip')],
  }
}

interface Opened {
  readonly name: string
  readonly file: string
  readonly bytes?: Uint8Array | undefined
  readonly messages: readonly Message[]
}

async function open(source: EpubSource): Promise<Opened> {
  if (source instanceof Uint8Array) return { name: 'book.epub', file: 'book.epub', bytes: source, messages: [] }
  if (typeof source === 'object' && 'bytes' in source) {
    return { name: source.name, file: source.name, bytes: source.bytes, messages: [] }
  }
  const file = typeof source === 'string' ? source : fileURLToPath(source)
  const { value, messages } = await readEpub(file)
  return { name: path.basename(path.resolve(file)), file, bytes: value, messages }
}

function nothingRead(name: string, file: string, messages: readonly Message[]): Validation {
  return {
    name,
    file,
    findings: findingsOf(messages),
    messages,
    answers: answersOf([], 'epub', 'it could not be read'),
    evidence: [],
    widths: [],
    conversion: [],
    shots: [],
  }
}

/** Most inspectors wait for processes of their own, so they run beside each other; answers stay in the shelf's order. */
async function ask(
  asked: readonly Validator[],
  publication: Publication,
  file: string,
  options: ValidateOptions,
): Promise<Inspected[]> {
  const own =
    options.browser === undefined
      ? sharedBrowser({ configured: options.browserPath, signal: options.signal })
      : undefined
  const tools: ValidatorTools = {
    ...options,
    destination: options.destination ?? 'epub',
    path: file,
    browser: options.browser ?? own?.get,
  }
  const running = asked.map(async (validator) => ({
    inspector: validator.name,
    inspection: await inspectSafely(validator, publication, tools),
  }))
  try {
    // When one is interrupted, the others are still waited for, so that none is left behind.
    await Promise.allSettled(running)
    // What inspectors say whose processes were ended is not about the book.
    options.signal?.throwIfAborted()
    const inspected = await Promise.all(running)
    // The container inspector tells what opening the archive found; without it nobody would.
    if (asked.some(({ name }) => name === 'container')) return inspected
    return [{ inspector: 'container', inspection: { messages: publication.messages, evidence: [] } }, ...inspected]
  } finally {
    await own?.close()
  }
}

interface Facts {
  readonly name: string
  readonly file: string
  readonly digest: string
  /** What the file is, when it is no EPUB. */
  readonly format: string | undefined
  readonly origins: Origins | undefined
  readonly options: ValidateOptions
}

function judgement(publication: Publication, all: readonly Inspected[], facts: Facts): Validation {
  const { name, file, digest, format, origins, options } = facts
  const ignored = options.ignoredRules ?? new Set()
  const kept = new Set(sayOnce(all.flatMap(({ inspection }) => inspection.messages)))
  const inspected = all.map(({ inspector, inspection }) => ({
    inspector,
    inspection: {
      ...inspection,
      messages: inspection.messages.filter((made) => kept.has(made) && !ignored.has(made.ruleId ?? '')),
    },
  }))
  const inspections = inspected.map(({ inspection }) => inspection)
  const messages = inspections.flatMap((one) => one.messages)
  if (origins !== undefined) for (const made of messages) leadBack(made, name, origins)
  const kindle = inspected.find(({ inspector }) => inspector === 'kindle')
  const destination = options.destination ?? 'epub'
  const excerpt = excerptsOf(publication.entries)
  const findings = inspected.flatMap(({ inspector, inspection }) =>
    findingsOf(inspection.messages, { inspector, publication: { name, file }, excerpt }),
  )
  return {
    name,
    file,
    digest,
    about: aboutPublication(publication),
    findings: inSpineOrder(findings, publication),
    messages,
    answers: answersOf(inspected, destination, format && `it is ${format}, not an EPUB`),
    evidence: inspections.flatMap(({ evidence }) => evidence),
    verdict: kindle && verdictOf(kindle.inspection, destination),
    widths: inspections.flatMap(({ widths = [] }) => widths),
    conversion: inspections.flatMap(({ conversion = [] }) => conversion),
    shots: inspections.flatMap(({ shots = [] }) => shots),
  }
}

/** Gives a finding on a built file the place in the Markdown that it comes from. */
function leadBack(made: Message, name: string, origins: Origins): void {
  const inside = pathInside(made, name)
  if (inside === undefined || made.line === undefined || made.line === null) return
  made.origin = originAt(origins, inside, made.line, made.column ?? undefined)
}
