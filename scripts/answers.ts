import type { Message } from './base/message.ts'
import { severityOf } from './base/message.ts'
import type { Destination, Inspection } from './book/validator.ts'
import type { Counts } from './finding.ts'
import { toolRules } from './tool-rules.ts'
import { verdictOf } from './validators/kindle/verdict.ts'

export type Question = 'valid' | 'accessible' | 'reads' | 'kindle'

/** What can be said about an EPUB on one question, and what it rests on. */
export interface Answer extends Counts {
  readonly question: Question
  /** `passed`: nothing was found against it. `unknown`: whoever was asked could not look. `not-asked`: nobody was. */
  readonly answer: 'passed' | 'failed' | 'unknown' | 'not-asked'
  /** The book is headed elsewhere: the answer is told, and weighs nothing in the exit code. */
  readonly advisory?: true | undefined
  /** Half a sentence without a full stop. */
  readonly headline: string
  /** What was run, with versions. */
  readonly evidence: readonly string[]
}

/** Of one inspector. */
export interface Inspected {
  readonly inspector: string
  readonly inspection: Inspection
}

/** Errors that say that somebody could not look, or not to the end: they are no verdict on the book. */
const unlooked: ReadonlySet<string> = new Set([
  ...toolRules,
  'accessibility-time-limit',
  'epubcheck-time-limit',
  'inspector-failed',
])

/** Who has to be asked before a question has an answer; others may add to it. */
const questions: readonly {
  question: Question
  needs: string
  adds: readonly string[]
  yes: string
  who: string
  silent: string
}[] = [
  {
    question: 'valid',
    needs: 'epubcheck',
    adds: ['container'],
    yes: 'EPUBCheck finds no error',
    who: 'EPUBCheck',
    silent: 'EPUBCheck was not asked',
  },
  {
    question: 'accessible',
    needs: 'accessibility',
    adds: [],
    yes: 'nothing found that a program can find; the rest takes a person',
    who: 'the accessibility inspector',
    silent: 'nobody was asked about accessibility',
  },
  {
    question: 'reads',
    needs: 'reading',
    adds: [],
    yes: 'every document that was opened shows what it holds',
    who: 'the reading inspector',
    silent: 'no engine was asked to show the book',
  },
  {
    question: 'kindle',
    needs: 'kindle',
    adds: [],
    yes: '',
    who: 'the Kindle rules',
    silent: 'the Kindle rules were not asked',
  },
]

/**
 * One answer to each question, in their fixed order.
 *
 * @param obstacle half a sentence on why there is nothing to ask about, which answers every question
 */
export function answersOf(inspected: readonly Inspected[], destination: Destination, obstacle?: string): Answer[] {
  return questions.map(({ question, needs, adds, yes, who, silent }) => {
    const main = inspected.find(({ inspector }) => inspector === needs)
    const asked = inspected.filter(({ inspector }) => inspector === needs || adds.includes(inspector))
    const messages = asked.flatMap(({ inspection }) => inspection.messages)
    // The one who answers speaks first.
    const evidence = [
      ...(question === 'kindle' && main !== undefined ? [`level of evidence ${main.inspection.level ?? 1} of 5`] : []),
      ...(main?.inspection.evidence ?? []),
      ...asked.flatMap((one) => (one === main ? [] : one.inspection.evidence)),
    ]
    const counts = tally(messages)
    const advisory = question === 'kindle' && destination === 'epub' && main !== undefined
    const facts = { question, ...(advisory ? { advisory } : {}), evidence, ...counts }
    const books = messages.filter((made) => made.fatal === true && !unlooked.has(made.ruleId ?? '')).length
    if (obstacle !== undefined) return { ...facts, answer: 'failed', headline: obstacle }
    if (question === 'kindle' && main !== undefined) {
      const { headline } = verdictOf(main.inspection, destination)
      const obstacles = main.inspection.obstacles ?? books
      if (obstacles > 0) return { ...facts, answer: 'failed', headline: advisory ? hint(obstacles) : headline }
      // Somebody named a converter, and it gave no verdict.
      return { ...facts, answer: counts.errors > books ? 'unknown' : 'passed', headline }
    }
    if (books > 0) return { ...facts, answer: 'failed', headline: countWords(counts) }
    if (main === undefined) return { ...facts, answer: 'not-asked', headline: silent }
    if (counts.errors > 0) return { ...facts, answer: 'unknown', headline: `${who} could not look` }
    return { ...facts, answer: 'passed', headline: counts.warnings === 0 ? yes : `no error; ${countWords(counts)}` }
  })
}

/** The findings themselves are notes, which most people do not see. */
function hint(obstacles: number): string {
  return `${obstacles} ${obstacles === 1 ? 'obstacle' : 'obstacles'} on the way to Kindle, told by --for kfx; not counted, since the book is headed for any reader`
}

function tally(messages: readonly Message[]): Counts {
  const count = (wanted: string): number => messages.filter((made) => severityOf(made) === wanted).length
  return { errors: count('error'), warnings: count('warning'), notes: count('info') }
}

/** "2 errors, 1 warning"; what there is none of is left out, and "nothing" said where there is nothing. */
function countWords({ errors, warnings }: Counts): string {
  const words = [
    ...(errors === 0 ? [] : [`${errors} ${errors === 1 ? 'error' : 'errors'}`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]),
  ]
  return words.length === 0 ? 'nothing' : words.join(', ')
}
