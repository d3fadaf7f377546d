import type { Answer } from '../../answers.ts'

export type ShownAnswer = Answer['answer'] | 'not-yet'

/** What people are shown: a "no" to a question that nobody depends on is no failure. */
export function shownAnswer({ answer, advisory }: Answer): ShownAnswer {
  return answer === 'failed' && advisory === true ? 'not-yet' : answer
}

/** Words for a terminal, of at most eight letters. */
export const answerWords: Readonly<Record<ShownAnswer, string>> = {
  passed: 'passed',
  failed: 'failed',
  'not-yet': 'not yet',
  unknown: 'unknown',
  'not-asked': '–',
}
