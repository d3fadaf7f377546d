import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from '../../../base/run-program.ts'
import type { Ace } from './find-ace.ts'

/**
 * What the child runs; it is text because a child of a bundled program has no file of ours to start from. Ace asks for a
 * runner of axe; this one knows the answers already, by what is in the file. Ace's own log goes to the folder that it
 * takes for its user's home.
 */
const script = `
const { createHash } = require('node:crypto')
const { copyFileSync, readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { fileURLToPath } = require('node:url')
const [core, logger, folder] = process.argv.slice(1)
const answers = JSON.parse(readFileSync(folder + '/axe.json', 'utf8'))
// Without a folder for its report in HTML it prints the other one.
process.stdout.write = () => true
require(logger).initLogger({ silent: true })
// Ace copies documents that are not called .xhtml or .html, and its copier looks at every folder above, which it may not.
try {
  createRequire(core)('fs-extra').copySync = (from, to) => copyFileSync(from, to)
} catch {} // An Ace without this copier has nothing to be replaced.
const runner = {
  concurrency: 1,
  setTimeout() {},
  async launch() {},
  async close() {},
  async run(url) {
    const digest = createHash('sha256').update(readFileSync(fileURLToPath(url))).digest('hex')
    return answers[digest] === undefined ? { properties: {} } : JSON.parse(answers[digest])
  },
}
// The catalogues of its words are not there at once.
setImmediate(() =>
  require(core)(folder + '/book', { cwd: folder, tmpdir: folder + '/work', doNotReportMedia: true }, runner).then(
    ([, report]) => writeFileSync(folder + '/report.json', JSON.stringify(report)),
    (error) => {
      process.stderr.write('Error: ' + String(error && error.message ? error.message : error))
      process.exitCode = 1
    },
  ),
)
`

/** Bytes; a book with a thousand faults has a report of two millions. */
const reportLimit = 200_000_000

export interface AceRequest {
  /** A private folder that goes away afterwards; `book/` in it holds the EPUB unpacked. */
  readonly folder: string
  /** What axe and Ace's script said of a document, as JSON, by the SHA-256 of its file in hexadecimal. */
  readonly answers: ReadonlyMap<string, string>
  /** Seconds. */
  readonly timeLimit: number
  readonly signal?: AbortSignal | undefined
}

/** Ace's report as it wrote it, or why there is none. */
export type AceAnswer = { readonly report: string } | { readonly failure: string; readonly slow?: boolean | undefined }

/**
 * Runs Ace in a process that may read its own packages and the folder, write to the folder, and start nothing: a book
 * that names `../../etc/passwd` as a chapter gets an error (Node's permission model). Never rejects.
 */
export async function runAce(ace: Ace, request: AceRequest): Promise<AceAnswer> {
  const { folder, timeLimit, signal } = request
  await mkdir(path.join(folder, 'work'))
  await writeFile(path.join(folder, 'axe.json'), JSON.stringify(Object.fromEntries(request.answers)))
  const args = [...permissions(ace, folder), '--max-old-space-size=1024', '-e', script, '--', ace.core, ace.logger]
  const run = await runProgram(process.execPath, [...args, folder], {
    timeLimit,
    signal,
    cwd: folder,
    env: environment(folder),
  })
  if (run.outcome === 'time-limit') return { failure: `it did not end within ${timeLimit} s`, slow: true }
  if (run.outcome !== 'ended') return { failure: `${run.outcome}: ${lastLine(run.stderr)}` }
  const report = path.join(folder, 'report.json')
  try {
    const { size } = await stat(report)
    if (size > reportLimit) return { failure: `its report has ${size} bytes` }
    return { report: await readFile(report, 'utf8') }
  } catch {
    return { failure: `it left no report (exit code ${run.code ?? 'none'}): ${lastLine(run.stderr)}` }
  }
}

function permissions(ace: Ace, folder: string): string[] {
  // The model's switch lost its "experimental" in Node 22.13.
  const model = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
  const readable = [...ace.folders, `${folder}${path.sep}`].map((place) => `--allow-fs-read=${place}*`)
  return [model, ...readable, `--allow-fs-write=${folder}${path.sep}*`]
}

/** Nothing of the user's environment but what a process needs to start; every home is the private folder. */
function environment(folder: string): Record<string, string> {
  const homes = ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME']
  const temporary = ['TMPDIR', 'TEMP', 'TMP', 'XDG_CACHE_HOME']
  const made: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (/^(?:SystemRoot|PATH|LANG)$/i.test(name) && value !== undefined) made[name] = value
  }
  for (const name of [...homes, ...temporary]) made[name] = folder
  return made
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => /Error/.test(line)) ?? lines.at(-1) ?? 'it said nothing').slice(0, 300)
}
