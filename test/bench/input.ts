import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { VFile } from 'vfile'
import { hasErrors, type Message } from '../../scripts/base/message.ts'
import type { OutputConfig } from '../../scripts/book/config.ts'
import type { Package } from '../../scripts/book/format.ts'
import type { RenderedBook } from '../../scripts/book/rendered.ts'
import { assembleOutput } from '../../scripts/pack-output.ts'
import { readBook } from '../../scripts/read-book.ts'

/** A book as every engine gets it: assembled for pages, and what Octavo's own packing asks beside that. */
export interface Input {
  readonly files: Package
  readonly rendered: RenderedBook
  readonly output: OutputConfig
}

/** Reads a manuscript and assembles some of its PDFs, each into the file `fileOf` names. It is the same work for all, and not timed. */
export async function writeInputs(
  manuscript: string,
  profiles: readonly string[],
  fileOf: (profile: string) => string,
): Promise<void> {
  const read = await readBook(manuscript)
  refuseErrors(read.messages)
  for (const profile of profiles) {
    const output = read.book?.config.outputs[profile]
    if (output === undefined) throw new Error(`${manuscript} has no output ${profile}`)
    const made = await assembleOutput(read, output, { folder: manuscript, out: '', outputs: [] })
    refuseErrors(made?.messages ?? [])
    if (made === undefined) throw new Error(`${manuscript} is no book`)
    const input: Input = { files: made.package, rendered: made.rendered, output }
    writeFileSync(fileOf(profile), serialize(input))
  }
}

function refuseErrors(messages: readonly Message[]): void {
  if (hasErrors(messages)) throw new Error(messages.map(String).join('\n'))
}

export function readInput(file: string): Input {
  // Written by `writeInputs`.
  const input = deserialize(readFileSync(file)) as Input
  // Classes are plain objects on the way.
  for (const chapter of input.rendered.book.chapters) Object.setPrototypeOf(chapter.file, VFile.prototype)
  return input
}
