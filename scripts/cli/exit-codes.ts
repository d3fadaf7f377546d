import { severityOf, type Message } from '../base/message.ts'
import type { Finding } from '../finding.ts'
import { toolRules } from '../tool-rules.ts'

/** What the process says to the shell (README, "Exit codes"). */
export const exitCodes = {
  fine: 0,
  /** The book, or the EPUB, has errors. */
  errors: 1,
  usage: 2,
  /** A needed outside tool is missing: a browser, EPUBCheck. */
  missingTool: 3,
  bug: 70,
  interrupted: 130,
} as const

/** Findings that speak of how Octavo was called. */
const usageRules: ReadonlySet<string> = new Set([
  'manuscript-missing',
  'output-unknown',
  'theme-unknown',
  'artifact-unwritable',
  'epub-not-found',
  'epub-is-folder',
  'epub-unreadable',
])

/**
 * The code for a run that ended with these findings; only the errors among them count, and warnings where they shall.
 * What is wrong with a book weighs more than how Octavo was called, and that more than what the machine lacks.
 */
export function exitCodeOf(findings: readonly Pick<Finding, 'severity' | 'rule'>[], failOnWarnings = false): number {
  const rules = findings
    .filter(({ severity }) => severity === 'error' || (failOnWarnings && severity === 'warning'))
    .map(({ rule }) => rule)
  if (rules.length === 0) return exitCodes.fine
  if (rules.includes('inspector-failed')) return exitCodes.bug
  const isUsage = (rule: string): boolean => usageRules.has(rule) || /^(?:config|yaml)-/.test(rule)
  if (rules.some((rule) => !isUsage(rule) && !toolRules.has(rule))) return exitCodes.errors
  return rules.some(isUsage) ? exitCodes.usage : exitCodes.missingTool
}

/** The same for messages. */
export function exitCodeFor(messages: readonly Message[]): number {
  return exitCodeOf(messages.map((made) => ({ severity: severityOf(made), rule: made.ruleId ?? '' })))
}
