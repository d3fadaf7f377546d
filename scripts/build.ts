import { performance } from 'node:perf_hooks'
import path from 'node:path'
import type { OutputConfig } from './book/config.ts'
import { lineOnPage } from './book/measures.ts'
import { hasErrors, type Message } from './base/message.ts'
import { artifactFile } from './artifact-file.ts'
import { recordOrigins } from './built-origins.ts'
import { recordBuilt } from './built-record.ts'
import { elements } from './elements/index.ts'
import type { Packed } from './book/format.ts'
import { formats } from './formats/index.ts'
import { pictureTables } from './picture-tables.ts'
import { readBook } from './read-book.ts'
import type { ReadBook } from './make-book.ts'
import { withOwnFaces } from './fonts/own-faces.ts'
import { themeFor } from './fonts/theme-for.ts'
import { fitPictures } from './pictures/fit-pictures.ts'
import { createMathRenderer } from './render/math-renderer.ts'
import { render } from './render/render.ts'
import { bookFor } from './resolve/book-for.ts'
import { selectOutputs } from './select-outputs.ts'
import { readTheme } from './themes/read-theme.ts'
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
  options.progress?.('reading the manuscript')
  const read = await readBook(options.folder, options)
  const { selected, messages } = selectOutputs(read, options.outputs, `${options.folder}/book.yaml`)
  const all = [...read.messages, ...messages]
  if (hasErrors(all)) return { equations: read.equations, artifacts: [], messages: all }
  const artifacts: Promise<BuiltArtifact>[] = []
  for (const output of selected) {
    options.signal?.throwIfAborted()
    // Making is one after the other, on one core; checking runs in processes of its own beside it.
    for (const artifact of await make(read, output, options)) {
      // When a later output ends the build, nobody waits for the checks of this one any more.
      artifact.catch(() => undefined)
      artifacts.push(artifact)
    }
  }
  return { equations: read.equations, artifacts: await Promise.all(artifacts), messages: all }
}

/** Renders, assembles and packs one output; what it returns still waits for the checks. */
async function make(read: ReadBook, output: OutputConfig, options: BuildOptions): Promise<Promise<BuiltArtifact>[]> {
  const { formulas, highlight } = read
  const book = read.book && bookFor(read.book, output)
  if (book === undefined || formulas === undefined || highlight === undefined) return []
  const format = formats[output.format]
  const started = performance.now()
  const step = (words: string) => options.progress?.(`${output.name}: ${words}`)
  step('rendering')
  const brought = readTheme(
    output.theme,
    elements.map(({ name }) => name),
  )
  const math = createMathRenderer(formulas, format.flavour, output)
  const dropCaps = book.config.dropCaps ?? brought.dropCaps
  const fitted = await fitPictures(
    render(book, { elements, math, highlight, output, dropCaps }),
    output,
    lineOnPage(output),
  )
  step('assembling')
  const theme = await themeFor(fitted.rendered, withOwnFaces(brought, read.faces ?? []), output)
  const { rendered, messages: undrawn } = await pictureTables(fitted.rendered, theme, options)
  const assembled = await format.assemble(rendered, theme, output)
  const file = artifactFile(book.config, output, options.out)
  const row = { output: output.name, file, evidence: [], accepted: false, bytes: 0 }
  const found = [...fitted.rendered.messages, ...fitted.messages, ...undrawn, ...assembled.messages]
  if (hasErrors(found)) return [Promise.resolve({ ...row, milliseconds: performance.now() - started, messages: found })]
  step('packing')
  const packed = await format.pack(assembled.package, rendered, output, {
    browserPath: options.browserPath,
    signal: options.signal,
    progress: step,
  })
  found.push(...packed.messages)
  const milliseconds = performance.now() - started
  const facts = { ...row, pages: packed.pages, documents: packed.documents, bytes: sizeOf(packed), milliseconds }
  if (hasErrors(found)) return [Promise.resolve({ ...facts, messages: found })]
  const checked = validateArtifact(packed.bytes, path.basename(file), output, assembled.origins, options)
  return [
    checked.then(({ messages, evidence, verdict }) =>
      writeArtifact(
        { ...facts, evidence: [...fitted.done, ...evidence], verdict, messages: [...found, ...messages] },
        packed,
        (built, accepted) => {
          if (accepted) recordBuilt(options.folder, built, read.digest)
          if (assembled.origins !== undefined) recordOrigins(options.folder, built, packed.bytes, assembled.origins)
        },
      ),
    ),
  ]
}

/** Of the file, or of all files of the folder. */
function sizeOf({ bytes, folder }: Packed): number {
  let size = bytes.length
  for (const content of folder?.values() ?? []) size += Buffer.byteLength(content)
  return size
}
