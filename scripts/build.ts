import path from 'node:path'
import type { OutputConfig } from './book/config.ts'
import { hasErrors, message, type Message } from './base/message.ts'
import { type SharedBrowser, sharedBrowser } from './base/browser/shared-browser.ts'
import { claimWithheld, isUnfounded, withoutClaim } from './accessibility-claim.ts'
import { artifactFile } from './artifact-file.ts'
import { recordOrigins } from './built-origins.ts'
import { recordBuilt } from './built-record.ts'
import type { Packed } from './book/format.ts'
import type { ReadBook } from './make-book.ts'
import { printOf } from './mark-pages.ts'
import { packOutput, type PackedOutput } from './pack-output.ts'
import type { Print } from './pagination/paginate.ts'
import { readBook } from './read-book.ts'
import { selectOutputs } from './select-outputs.ts'
import { validateArtifact } from './validate-artifact.ts'
import type { Verdict } from './validators/kindle/verdict.ts'
import { writeArtifact } from './write-artifact.ts'

export interface BuildOptions {
  /** The folder that holds book.yaml. */
  readonly folder: string
  /** Where artifacts go. */
  readonly out: string
  /** Names of outputs; when empty, those that a bare build makes. */
  readonly outputs: readonly string[]
  readonly browserPath?: string | undefined
  /** One browser for all outputs, launched on demand; `build` brings its own where nobody else does. */
  readonly browser?: SharedBrowser['get'] | undefined
  /** Skips the official EPUBCheck, which takes most of the time of a small build. */
  readonly quick?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: string) => void) | undefined
}

/** One row of the table that ends a build. */
export interface BuiltArtifact {
  readonly output: string
  readonly file: string
  /** False when its checks found errors: then it lies under `rejected/`, or nowhere if it could not be made. */
  readonly accepted: boolean
  readonly bytes: number
  readonly pages?: number | undefined
  readonly documents?: number | undefined
  readonly milliseconds: number
  readonly messages: readonly Message[]
  readonly evidence: readonly string[]
  readonly verdict?: Verdict | undefined
}

export interface BuildResult {
  readonly equations: number
  readonly artifacts: readonly BuiltArtifact[]
  /** About the text; those about artifacts are with them. */
  readonly messages: readonly Message[]
}

/** Manuscript → artifacts. Nothing is written while the text has errors; each artifact is written whole or not at all. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const own = sharedBrowser({ configured: options.browserPath, signal: options.signal })
  try {
    return await buildAll({ ...options, browser: options.browser ?? own.get })
  } finally {
    await own.close()
  }
}

async function buildAll(options: BuildOptions): Promise<BuildResult> {
  options.progress?.('reading the manuscript')
  const read = await readBook(options.folder, options)
  const { selected, messages } = selectOutputs(read, options.outputs)
  const all = [...read.messages, ...messages]
  if (hasErrors(all)) return { equations: read.equations, artifacts: [], messages: all }
  const artifacts: Promise<BuiltArtifact>[] = []
  const packed = packer(read, options)
  for (const output of selected) {
    options.signal?.throwIfAborted()
    // Making is one after the other, on one core; checking runs in processes of its own beside it.
    const made = await packed(output)
    if (made === undefined) continue
    const artifact = finish(made, read, options, () => packed(output, withoutClaim(read)))
    // When a later output ends the build, nobody waits for the checks of this one any more.
    artifact.catch(() => undefined)
    artifacts.push(artifact)
  }
  return { equations: read.equations, artifacts: await Promise.all(artifacts), messages: all }
}

type Packer = (output: OutputConfig, instead?: ReadBook) => Promise<PackedOutput | undefined>

/** Packs each output once; one that lists the pages of another after that. */
function packer(read: ReadBook, options: BuildOptions): Packer {
  const packed = new Map<string, Promise<PackedOutput | undefined>>()
  const prints = new Map<string, Promise<Print | Message>>()
  return (output, instead) =>
    instead === undefined ? once(packed, output.name, () => pack(output, read)) : pack(output, instead)

  async function pack(output: OutputConfig, from: ReadBook): Promise<PackedOutput | undefined> {
    const paged = from.book?.config.outputs[output.pageList ?? '']
    if (paged === undefined) return await packOutput(from, output, options)
    const print = await once(prints, paged.name, () => printed(paged))
    if (!(print instanceof Error)) return await packOutput(from, output, options, print)
    const made = await packOutput(from, output, options)
    return made && { ...made, messages: [...made.messages, withoutPages(output.name, paged.name, print)] }
  }

  /** What became of it, or why nothing did. */
  async function printed(output: OutputConfig): Promise<Print | Message> {
    const made = await once(packed, output.name, () => pack(output, read))
    const problem = made?.messages.find(({ fatal }) => fatal === true)
    if (problem !== undefined) return problem
    if (made?.packed === undefined) throw new Error(`\`${output.name}\` was neither packed nor refused`)
    options.progress?.(`${output.name}: reading its pages`)
    return await printOf({ ...made, packed: made.packed })
  }
}

function once<Value>(made: Map<string, Promise<Value>>, name: string, make: () => Promise<Value>): Promise<Value> {
  const value = made.get(name) ?? make()
  made.set(name, value)
  return value
}

/** An EPUB without the pages that its book promises is another book: the same text must not give now one, now the other. */
function withoutPages(name: string, paged: string, { reason }: Message): Message {
  return message({
    severity: 'error',
    ruleId: 'page-list-missing',
    reason: `Missing pages of \`${paged}\` in \`${name}\`, because that PDF was not made: ${reason}`,
    note: `\`octavo build ${paged}\` tells more. Where it cannot be made write \`page-list: none\` below \`${name}\`.`,
  })
}

/**
 * What a packed output still waits for: its checks, and its name.
 *
 * @param unclaimed packs it without a claim that its checks do not bear out
 */
async function finish(
  made: PackedOutput,
  read: ReadBook,
  options: BuildOptions,
  unclaimed?: () => Promise<PackedOutput | undefined>,
): Promise<BuiltArtifact> {
  const { output, packed, messages: found, milliseconds } = made
  const file = artifactFile(made.rendered.book.config, output, options.out)
  const row = { output: output.name, file, evidence: [], accepted: false, bytes: 0, milliseconds }
  if (packed === undefined) return { ...row, messages: found }
  const facts = { ...row, pages: packed.pages, documents: packed.documents, bytes: sizeOf(packed) }
  if (hasErrors(found)) return { ...facts, messages: found }
  const checked = await validateArtifact(packed, path.basename(file), output, made.origins, options)
  const quick = options.quick === true
  const plain = isUnfounded(made, checked, quick) ? await unclaimed?.() : undefined
  if (plain !== undefined) {
    const told = [...plain.messages, claimWithheld(quick)]
    return await finish({ ...plain, messages: told }, read, options)
  }
  const { messages, evidence, verdict } = checked
  return writeArtifact(
    { ...facts, evidence: [...made.done, ...evidence], verdict, messages: [...found, ...messages] },
    packed,
    (built, accepted) => {
      if (accepted) recordBuilt(options.folder, built, read.digest)
      if (made.origins !== undefined) recordOrigins(options.folder, built, packed.bytes, made.origins)
    },
  )
}

/** Of the file, or of all files of the folder. */
function sizeOf({ bytes, folder }: Packed): number {
  let size = bytes.length
  for (const content of folder?.values() ?? []) size += Buffer.byteLength(content)
  return size
}
