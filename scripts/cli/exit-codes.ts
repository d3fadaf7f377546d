import type { Message } from '../base/message.ts'

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

/** Messages that speak of the machine rather than of the book. */
const toolRules: ReadonlySet<string> = new Set([
  'browser-missing',
  'browser-crashed',
  'epubcheck-unavailable',
  'test-tool',
])
/** Messages that speak of how Octavo was called. */
const usageRules: ReadonlySet<string> = new Set([
  'manuscript-missing',
  'output-unknown',
  'theme-unknown',
  'artifact-unwritable',
])

/** The code for a run that ended with these messages; only the errors among them count. */
export function exitCodeFor(messages: readonly Message[]): number {
  const errorRules = messages.filter((made) => made.fatal === true).map(({ ruleId }) => ruleId)
  if (errorRules.length === 0) return exitCodes.fine
  if (errorRules.includes('inspector-failed')) return exitCodes.bug
  const all = (rules: ReadonlySet<string>) => errorRules.every((rule) => typeof rule === 'string' && rules.has(rule))
  const isConfig = errorRules.every(
    (rule) => rule?.startsWith('config-') === true || rule?.startsWith('yaml-') === true,
  )
  if (isConfig || all(usageRules)) return exitCodes.usage
  return all(toolRules) ? exitCodes.missingTool : exitCodes.errors
}
