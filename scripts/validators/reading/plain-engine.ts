import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runProgram } from '../../base/run-program.ts'

/** A program that reads EPUBs and is no browser. */
export interface PlainEngine {
  readonly command: string
  /** Prints the version, with or without success. */
  readonly versionArguments: readonly string[]
  readonly version: RegExp
  /** Writes all text of `file` to `out`. */
  readonly arguments: (file: string, out: string) => readonly string[]
  readonly title: (version: string) => string
}

/** The quicker one first: it is the one that is asked when both are there. */
export const plainEngines: readonly PlainEngine[] = [
  {
    command: 'mutool',
    versionArguments: ['-v'],
    version: /version ([\d.]+)/,
    arguments: (file, out) => ['draw', '-q', '-F', 'txt', '-o', out, file],
    title: (version) => `MuPDF ${version}`,
  },
  {
    command: 'ebook-convert',
    versionArguments: ['--version'],
    version: /calibre ([\d.]+)/,
    arguments: (file, out) => [file, out],
    title: (version) => `calibre ${version}`,
  },
]

export interface PlainReading {
  readonly title: string
  /** Characters that are no blanks; undefined when it could not read the book. */
  readonly letters?: number | undefined
  /** What it said when it could not. */
  readonly complaint?: string | undefined
}

/** Seconds for the whole book. */
const timeLimit = 120

/** Lets the first engine that the machine has read the book, in a process with a hard end; undefined where there is none. */
export async function readPlainly(
  archive: Uint8Array,
  engines: readonly PlainEngine[],
  signal?: AbortSignal,
): Promise<PlainReading | undefined> {
  for (const engine of engines) {
    const asked = await runProgram(engine.command, engine.versionArguments, { timeLimit: 20, signal })
    const version = engine.version.exec(asked.stdout + asked.stderr)?.[1]
    if (version !== undefined) return readWith(engine, engine.title(version), archive, signal)
  }
  return undefined
}

async function readWith(
  engine: PlainEngine,
  title: string,
  archive: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<PlainReading> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-reading-'))
  try {
    const [file, out] = [path.join(folder, 'book.epub'), path.join(folder, 'book.txt')]
    await writeFile(file, archive)
    const run = await runProgram(engine.command, engine.arguments(file, out), { timeLimit, signal, cwd: folder })
    if (run.outcome === 'time-limit') return { title, complaint: `it did not end within ${timeLimit} s` }
    const text = await readFile(out, 'utf8').catch(() => undefined)
    if (run.outcome !== 'ended' || run.code !== 0 || text === undefined)
      return { title, complaint: lastLine(run.stderr) || `it ended with code ${run.code ?? 'none'}` }
    return { title, letters: text.replace(/\s/g, '').length }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Its last words, without paths of this machine. */
function lastLine(text: string): string {
  const last = text.split('\n').findLast((line) => line.trim() !== '') ?? ''
  return last
    .trim()
    .slice(0, 1000)
    .replaceAll(/(["']?)\/\S*\/(book\.(?:epub|txt))/g, '$1$2')
}
