import type { VFileMessage } from 'vfile-message'
import { message } from '../message.ts'
import type { BrowserProblem } from './candidate.ts'

const ways =
  'Install Chrome, Chromium or Edge; or run `npx puppeteer browsers install chrome`; or name an executable with ' +
  '`--browser PATH` or OCTAVO_BROWSER. `octavo doctor` shows what was found on this machine.'

/** The message for a machine on which no browser works, with everything that was tried. */
export function browserMissing(problems: readonly BrowserProblem[]): VFileMessage {
  const configured = problems.find(({ candidate }) => candidate.origin === 'configured')
  if (configured !== undefined) {
    const { candidate, reason } = configured
    return message({
      severity: 'error',
      ruleId: 'browser-missing',
      reason: `Unexpected failure of ${candidate.path} (${candidate.name}), expected a browser: ${reason}.`,
      note: `Correct the path or leave it out, and Octavo looks for a browser itself. ${ways}`,
    })
  }
  const tried = problems.map(({ candidate, reason }) => `${candidate.name} (${candidate.path}): ${reason}`)
  return message({
    severity: 'error',
    ruleId: 'browser-missing',
    reason: 'No browser works on this machine, expected Chrome, Chromium or Edge to print the PDF.',
    note: [...tried.map((line) => `Tried ${line}.`), ways].join('\n'),
  })
}
