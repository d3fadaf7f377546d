import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandWords } from './base/command-line.ts'
import { runProgram, type ProgramRun } from './base/run-program.ts'
import type { FileReader } from './book/book.ts'
import type { Listing } from './book/nodes.ts'
import type { Runner } from './book/run-commands.ts'
import { sessionScript } from './book/session-script.ts'
import type { RunnableListing } from './book/runnable-listings.ts'

export interface ListingRunOptions {
  readonly runner: Runner
  readonly seconds: number
  readonly reader: FileReader
  readonly signal?: AbortSignal | undefined
  /** Leaves the listing itself out: what those before it print is not its own output. */
  readonly onlyBefore?: boolean | undefined
}

/** Node itself where it takes the types off, else tsx, which the author's project may have. */
const typescript = 'typescript' in process.features && process.features.typescript !== false ? process.execPath : 'tsx'

/** More than anybody prints in a book, less than what hurts. */
const outputLimit = 1_000_000

/**
 * Runs a listing in a folder of its own that is taken away afterwards, with copies of the manuscript's `code/` and of
 * the chapter's earlier listings that have file names. It runs the author's code with the author's rights: only
 * `octavo test` may call this.
 */
export async function runListing(listing: RunnableListing, options: ListingRunOptions): Promise<ProgramRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-test-'))
  try {
    const file = fill(folder, listing, options)
    const [program = '', ...args] = commandWords(options.runner.command, { file, node: process.execPath, typescript })
    const run = await runProgram(program, args, {
      timeLimit: options.seconds,
      signal: options.signal,
      cwd: folder,
      env: environment(),
      outputLimit,
    })
    return { ...run, stdout: clean(run.stdout, folder), stderr: clean(run.stderr, folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the name of the file to run, below the folder */
function fill(folder: string, { node, before, beside }: RunnableListing, options: ListingRunOptions): string {
  const { reader, runner, onlyBefore = false } = options
  for (const name of reader.names().filter((known) => known.startsWith('code/'))) {
    const read = reader.bytes(name)
    if (read.ok) put(folder, name, read.value)
  }
  for (const [name, code] of beside) if (isInside(name)) put(folder, name, code)
  // Without it Node takes `.ts` and `.js` for CommonJS, in which a listing could not await.
  if (!beside.has('package.json')) put(folder, 'package.json', '{ "type": "module" }\n')
  const { include, file } = node.attributes.values
  // A region is run with the rest of its file, which says what surrounds it.
  if (include !== undefined && before.length === 0) return include
  const name = file !== undefined && isInside(file) ? file : `listing.${runner.extension}`
  const parts: readonly Listing[] = onlyBefore ? before : [...before, node]
  put(folder, name, `${parts.map((part) => (part.role === 'console' ? sessionScript(part) : part.value)).join('\n')}\n`)
  return name
}

function put(folder: string, name: string, content: Uint8Array | string): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** A name such as `~/.bashrc` or `/etc/hosts` is for the reader's eyes. */
function isInside(name: string): boolean {
  return /^[\w.@+-]+(?:\/[\w.@+-]+)*$/.test(name) && !name.split('/').includes('..')
}

/** Little, and the same everywhere: what a listing prints must not depend on the author's settings. */
function environment(): Record<string, string> {
  const kept = ['HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT', 'USERPROFILE', 'TEMP']
  const own = path.join(process.cwd(), 'node_modules', '.bin')
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    PATH: `${own}${path.delimiter}${process.env['PATH'] ?? ''}`,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    NO_COLOR: '1',
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
  }
}

/** Output as it can stand in a book: no colours, and no name of a folder that is another one each time. */
function clean(output: string, folder: string): string {
  return output
    .replaceAll(`file://${folder}/`, '')
    .replaceAll(`${folder}/`, '')
    .replaceAll(folder, '.')
    .replace(/\u001B\[[\d;]*[A-Za-z]/g, '')
    .replace(/\r\n/g, '\n')
}
