import type { MessageFields, Severity } from '../../base/message.ts'
import type { Finding } from './engine.ts'

const severities: Readonly<Record<string, Severity | undefined>> = {
  FATAL: 'error',
  ERROR: 'error',
  WARNING: 'warning',
  INFO: 'info',
}

/**
 * EPUBCheck's finding in our form, under its own id. Severities that nobody knows are errors; USAGE is left out
 * unless `usage` asks for it. `name` is the EPUB's, `entries` its paths: what else a finding names is the whole EPUB.
 */
export function translate(
  finding: Finding,
  name: string,
  entries: ReadonlyMap<string, unknown>,
  usage: boolean,
): MessageFields | undefined {
  if (finding.severity === 'SUPPRESSED' || (finding.severity === 'USAGE' && !usage)) return undefined
  const severity = finding.severity === 'USAGE' ? 'info' : (severities[finding.severity] ?? 'error')
  const inside = finding.path !== undefined && entries.has(finding.path) ? finding.path : undefined
  const suggestion = finding.suggestion?.trim()
  return {
    severity,
    // One of its ids is written MED_007 where its own documentation has MED-007.
    ruleId: finding.id.replace('_', '-'),
    reason: finding.message,
    file: inside === undefined ? name : `${name}/${inside}`,
    place: finding.line === undefined ? undefined : { line: finding.line, column: finding.column ?? 1 },
    note: suggestion === '' ? undefined : suggestion,
    source: 'epubcheck',
  }
}
