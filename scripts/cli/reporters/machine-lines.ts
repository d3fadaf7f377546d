import type { Message } from '../../base/message.ts'
import type { BuiltArtifact } from '../../build.ts'
import { findingsOf } from '../../findings-of.ts'
import { version } from '../../version.ts'
import type { ReportFormat } from '../format-option.ts'
import { githubLines } from './github.ts'
import { jsonReport, type Report } from './json.ts'
import { sarifReport } from './sarif.ts'

/** What `check` and `build` print for programs: the same shapes as `validate`, with findings on the text. */
export function machineLines(
  format: Exclude<ReportFormat, 'pretty'>,
  command: Report['command'],
  messages: readonly Message[],
  artifacts?: readonly BuiltArtifact[],
): string[] {
  const findings = findingsOf(messages)
  const report: Report = { command, version, findings, publications: [], artifacts: artifacts?.map(facts) }
  switch (format) {
    case 'github':
      return githubLines(findings, false)
    case 'json':
      return [jsonReport(report)]
    case 'sarif':
      return [sarifReport(report)]
  }
}

/** Without the time that it took: what is printed is the same for the same book. */
function facts({ output, file, accepted, bytes, pages, documents, evidence, verdict }: BuiltArtifact) {
  return { output, file, accepted, bytes, pages, documents, evidence, verdict }
}
