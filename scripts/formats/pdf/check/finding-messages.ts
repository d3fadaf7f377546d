import type { VFileMessage } from 'vfile-message'
import { message } from '../../../base/message.ts'
import type { Finding } from './finding.ts'

/**
 * What a check of the finished file found, as messages. An author can mend most of `pdf-accessibility`, but none of
 * `pdf-structure`.
 */
export function findingMessages(findings: readonly Finding[]): VFileMessage[] {
  return findings.flatMap(({ condition, reason }) => {
    const severity = 'warning'
    switch (condition) {
      case 'octavo':
        return message({ severity, ruleId: 'pdf-structure', reason, note: ownFault })
      case 'type-3':
        // Told by the binder, which knows them before.
        return []
      default:
        return message({
          severity,
          ruleId: 'pdf-accessibility',
          reason,
          note: `${withoutClaim} ${condition}.${told(condition)}`,
        })
    }
  })
}

const ownFault =
  'The finished PDF contradicts itself, which is an error of Octavo. Please report it with the text that makes it.'
const withoutClaim = 'The PDF does not claim to be made by PDF/UA-1. The Matterhorn Protocol has it as'

/** Which rule says the place in the text. */
const tellers: Readonly<Record<string, string>> = {
  '13-004': 'figure-alt',
  '14-002': 'heading-increment',
  '14-003': 'heading-increment',
}

function told(condition: string): string {
  const rule = tellers[condition]
  return rule === undefined ? '' : ` The rule ${rule} tells its place in the text.`
}
