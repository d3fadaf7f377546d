import type { Conversion } from '../../../scripts/validators/kindle/conversion.ts'
import { readDecoded } from '../../../scripts/validators/kindle/kfx/read-decoded.ts'
import { errorsIn } from '../../../scripts/validators/kindle/kfx/run-plugin.ts'
import type { PreviewerRun } from '../../../scripts/validators/kindle/previewer/previewer-run.ts'
import { readLog } from '../../../scripts/validators/kindle/previewer/read-log.ts'
import { readSummary } from '../../../scripts/validators/kindle/previewer/read-summary.ts'

const encoder = new TextEncoder()

/**
 * A conversion out of a case: `summary` is Summary_Log.csv, `log` the detail log, `conversion` the facts that no log
 * holds (JSON: route, version, firstRun, whether the KPF exists), `decoded` the documents that KFX Input wrote,
 * `decoder` what it said.
 */
export function readConversion(said: ReadonlyMap<string, string>, decoded: ReadonlyMap<string, string>): Conversion {
  const facts = JSON.parse(said.get('conversion') ?? '{}') as Partial<PreviewerRun> & { kpf?: string }
  const files = new Map(Array.from(decoded, ([name, text]) => [name, encoder.encode(text)]))
  const contents = files.size === 0 ? undefined : readDecoded(files)
  if (files.size > 0 && contents === undefined) throw new Error('a decoded document is no XML')
  const errors = errorsIn(said.get('decoder') ?? '')
  return {
    run: runOf(said, facts),
    kfx: contents && { title: 'KFX Input 2.34.2', ...contents, errors },
    failures: [],
    evidence: [],
  }
}

function runOf(said: ReadonlyMap<string, string>, facts: Partial<PreviewerRun>): PreviewerRun | undefined {
  const summary = said.get('summary')
  if (summary === undefined) return undefined
  const read = readSummary(encoder.encode(summary))
  if (read === undefined) throw new Error('the summary of a case cannot be read')
  const version = 'version' in facts ? (facts.version ?? undefined) : '3.107.0'
  return {
    title: `Kindle Previewer${version === undefined ? '' : ` ${version}`}`,
    version,
    route: facts.route ?? 'kfx-output',
    conversion: read.conversion,
    typesetting: read.typesetting,
    output: read.output.split(/[\\/]/).at(-1),
    kpf: facts.kpf,
    rows: readLog(encoder.encode(said.get('log') ?? '')),
    firstRun: facts.firstRun,
  }
}
