import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Answer } from '../../../answers.ts'
import type { Severity } from '../../../base/message.ts'
import { shownAnswer } from '../shown-answer.ts'

const words = {
  passed: 'Passed',
  failed: 'Failed',
  'not-yet': 'Not yet',
  unknown: 'Unknown',
  'not-asked': 'Not asked',
} as const

/** Colour, form and word say the same: whoever lacks one has the others. */
export function statusMark(said: Answer): Element {
  const answer = shownAnswer(said)
  return h(`span.status.${answer}`, [h('span.sign', { ariaHidden: 'true' }, signs[answer]), words[answer]])
}

const signs = { passed: '✓', failed: '✗', 'not-yet': '!', unknown: '?', 'not-asked': '–' } as const

const severityWords: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

export function severityMark(severity: Severity): Element {
  return h(`span.severity.${severity}`, severityWords[severity])
}

/** A source of a rule: a link where it is an address of the web, and nothing else is made one. */
export function sourceOf(source: string): Element | string {
  return /^https?:\/\/[^\s"'<>]+$/.test(source)
    ? h('a', { href: source, rel: ['noreferrer', 'noopener'] }, source)
    : source
}
