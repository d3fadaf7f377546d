import { existsSync, statSync } from 'node:fs'
import { definedIn } from '../../../base/environment.ts'
import { runProgram } from '../../../base/run-program.ts'
import type { Machine } from '../machine.ts'
import type { Calibre } from './calibre.ts'

/** What a plugin of Calibre's left behind. */
export interface PluginRun {
  /** Whether the file that was asked for is there, and not empty. The exit code is not asked: 0 goes with failures. */
  readonly written: boolean
  /** Lines that the plugin logged as errors. */
  readonly errors: readonly string[]
  /** What it gave as the reason of a failed conversion. */
  readonly reason?: string | undefined
  /** The Kindle Previewer that KFX Output started: `3.87.0`. */
  readonly previewer?: string | undefined
  /** Why it did not come to an end; undefined when it did. */
  readonly unfinished?: string | undefined
  /** The last that it said. */
  readonly lastWords: string
}

export interface PluginRequest {
  readonly calibre: Calibre
  readonly machine: Machine
  /** Where temporary files go. */
  readonly folder: string
  /** Seconds. */
  readonly timeLimit: number
  readonly signal?: AbortSignal | undefined
}

/** Runs `calibre-debug -r PLUGIN -- FROM TO`. Rejects only when the signal is aborted. */
export async function runPlugin(
  plugin: 'KFX Output' | 'KFX Input',
  from: string,
  to: string,
  { calibre, machine, folder, timeLimit, signal }: PluginRequest,
): Promise<PluginRun> {
  const run = await runProgram(calibre.debug, ['-r', plugin, '--', from, to], {
    timeLimit,
    signal,
    cwd: folder,
    env: { ...definedIn(machine.env), TEMP: folder, TMP: folder, TMPDIR: folder },
  })
  signal?.throwIfAborted()
  const said = `${run.stdout}\n${run.stderr}`
  return {
    written: existsSync(to) && statSync(to).size > 0,
    errors: errorsIn(said),
    reason: reasonIn(said),
    previewer: /\bLaunching Kindle Previewer[^(\n]*\((\d[\d.]*)\)/.exec(said)?.[1],
    unfinished: unfinishedWords(run.outcome, timeLimit),
    lastWords: (run.stderr.trim() || run.stdout.trim()).split('\n').at(-1)?.slice(0, 200) ?? '',
  }
}

/** Plugins of this family log `ERROR: …` and `EXCEPTION: …`; other exceptions end the program with their name. */
export function errorsIn(said: string): string[] {
  const logged = [...said.matchAll(/^(?:ERROR|EXCEPTION): (.*)$/gm)].map(([, words = '']) => words.trim())
  const thrown = [...said.matchAll(/^((?:[A-Za-z_.]*\.)?[A-Z]\w*(?:Error|Exception)(?:: .*)?)$/gm)].map(
    ([, words = '']) => words.trim(),
  )
  return [...new Set([...logged, ...thrown])].map((words) => words.slice(0, 300))
}

/** KFX Output frames the reason in two lines of asterisks. */
function reasonIn(said: string): string | undefined {
  const framed = /\*+ Conversion Failure Reason \*+\r?\n([^]*?)\r?\n\*{5,}/.exec(said)?.[1]?.trim()
  const thrown = /^(?:[\w.]*Exception|Exception): (?:Conversion error: )?(.*)$/m.exec(said)?.[1]?.trim()
  return (framed ?? thrown)?.replace(/\s+/g, ' ').slice(0, 300)
}

function unfinishedWords(outcome: string, timeLimit: number): string | undefined {
  if (outcome === 'ended') return undefined
  if (outcome === 'time-limit') return `it did not end within ${timeLimit} s`
  if (outcome === 'not-started') return 'it could not be started'
  return 'it wrote without end'
}
