import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { definedIn } from '../../../base/environment.ts'
import { runProgram, type ProgramRun } from '../../../base/run-program.ts'
import type { Machine } from '../machine.ts'
import { argumentsFor, type Previewer } from './previewer.ts'
import { isAccepted, type PreviewerRun } from './previewer-run.ts'
import { readLog } from './read-log.ts'
import { readSummary, type Summary } from './read-summary.ts'
import { fromWine, toWine } from './wine-paths.ts'

/** A verdict, or why there is none. */
export type PreviewerAnswer =
  | { readonly run: PreviewerRun }
  | { readonly failure: { readonly reason: string; readonly note: string } }

export interface PreviewerRequest {
  readonly previewer: Previewer
  readonly machine: Machine
  readonly archive: Uint8Array
  /** An empty folder that everything is written to, temporary files of the Previewer too. */
  readonly folder: string
  /** Seconds for one run. */
  readonly timeLimit: number
  readonly signal?: AbortSignal | undefined
  /** Milliseconds; tells how long a run took, and nothing that is written. */
  readonly clock?: (() => number) | undefined
}

/** A run that refuses sooner than this, in seconds, may be a whim: the same file has passed in the next run (KFX-V10). */
const suspiciouslyShort = 20

/**
 * Converts the book with Kindle Previewer and reads what its logs say. A refusal that came too quickly is tried once
 * more, and the second verdict counts. Rejects only when the signal is aborted.
 */
export async function runPreviewer(request: PreviewerRequest): Promise<PreviewerAnswer> {
  const { clock = () => performance.now() } = request
  const start = clock()
  const first = await runOnce(request, path.join(request.folder, '1'))
  const took = clock() - start
  if (!('run' in first) || isAccepted(first.run) || took >= suspiciouslyShort * 1000) return first
  const second = await runOnce(request, path.join(request.folder, '2'))
  return 'run' in second ? { run: { ...second.run, firstRun: 'refused' } } : first
}

async function runOnce(request: PreviewerRequest, folder: string): Promise<PreviewerAnswer> {
  const { previewer, machine, timeLimit, signal } = request
  if (folder.includes('#')) {
    const note = 'Set TMPDIR (TEMP on Windows) to a folder without "#" in its path.'
    return failed(`it cannot work in ${folder}, whose path has a "#"`, note)
  }
  const [output, temporary] = [path.join(folder, 'output'), path.join(folder, 'temp')]
  await mkdir(output, { recursive: true })
  await mkdir(temporary)
  const book = path.join(folder, 'book.epub')
  await writeFile(book, request.archive)
  const seen = (file: string): string => (previewer.wine === undefined ? file : toWine(file))
  const ended = await runProgram(previewer.command, argumentsFor(previewer, seen(book), seen(output)), {
    timeLimit,
    signal,
    cwd: output,
    env: { ...environmentFor(machine, seen(temporary)), TMPDIR: temporary },
  })
  signal?.throwIfAborted()
  const problem = notEnded(ended, timeLimit)
  return problem ?? readRun(previewer, output, ended)
}

/** The Previewer is a Java program that fails where letters have Turkish cases, so its Java is told to be American. */
function environmentFor({ env }: Machine, temporary: string): Record<string, string> {
  return {
    ...definedIn(env),
    JAVA_TOOL_OPTIONS: '-Duser.language=en -Duser.country=US',
    LC_ALL: 'en_US.UTF-8',
    TEMP: temporary,
    TMP: temporary,
  }
}

function notEnded({ outcome, stderr }: ProgramRun, timeLimit: number): PreviewerAnswer | undefined {
  switch (outcome) {
    case 'time-limit':
      return failed(`it did not end within ${timeLimit} s`, 'Try again, or convert the book in its window.')
    case 'not-started':
      return failed(`it could not be started: ${stderr}`, 'Install Kindle Previewer anew.')
    case 'too-much-output':
      return failed('it wrote without end', 'Convert the book in its window to see what it says.')
    case 'aborted':
    case 'ended':
      return undefined
  }
}

function readRun(previewer: Previewer, output: string, { code, stderr, stdout }: ProgramRun): PreviewerAnswer {
  const summaryFile = path.join(output, 'Summary_Log.csv')
  const note = 'Convert the book in the window of Kindle Previewer to see what it says.'
  const last = (stderr.trim() || stdout.trim()).split('\n').at(-1) ?? ''
  if (!existsSync(summaryFile)) {
    const ending = `it ended with code ${code ?? 'none'} and wrote no Summary_Log.csv`
    return failed(last === '' ? ending : `${ending}: ${last.slice(0, 200)}`, note)
  }
  const summary = readSummary(readFileSync(summaryFile))
  if (summary === undefined) return failed('its Summary_Log.csv cannot be read', note)
  const within = (file: string): string | undefined => existing(previewer, output, file)
  const log = within(summary.log) ?? firstFile(path.join(output, 'Logs'), '_log.csv')
  return {
    run: {
      title: previewer.title,
      version: previewer.version,
      route: 'direct',
      conversion: summary.conversion,
      typesetting: summary.typesetting,
      output: summary.output.split(/[\\/]/).at(-1),
      kpf: kpfOf(summary, within, output),
      rows: log === undefined ? undefined : readLog(readFileSync(log)),
    },
  }
}

function kpfOf(summary: Summary, within: (file: string) => string | undefined, output: string): string | undefined {
  const named = within(summary.output)
  if (named !== undefined) return named.toLowerCase().endsWith('.kpf') ? named : undefined
  // Some versions name no file; a name that leads nowhere is not made good by another file.
  return summary.output === '' ? firstFile(path.join(output, 'KPF'), '.kpf') : undefined
}

/** The file that the Previewer means, when it is there and not empty; nothing outside its output folder is looked at. */
function existing({ wine }: Previewer, output: string, file: string): string | undefined {
  if (file === '') return undefined
  const here = path.resolve(output, wine === undefined ? file : fromWine(file, wine))
  // Dots in a name may have become a shorter name on disk.
  const shortened = path.join(path.dirname(here), `${path.basename(here).split('.')[0]}${path.extname(here)}`)
  return [here, shortened].find((each) => each.startsWith(output + path.sep) && isFilled(each))
}

function firstFile(folder: string, ending: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const name = readdirSync(folder)
    .toSorted()
    .find((each) => each.endsWith(ending) && isFilled(path.join(folder, each)))
  return name === undefined ? undefined : path.join(folder, name)
}

function isFilled(file: string): boolean {
  try {
    const { size } = statSync(file)
    return size > 0
  } catch {
    return false
  }
}

function failed(reason: string, note: string): PreviewerAnswer {
  return { failure: { reason, note } }
}
