import { availableParallelism } from 'node:os'
import { cacheFolder } from '../base/browser/cache-folder.ts'
import type { Destination } from '../book/validator.ts'
import type { ValidateOptions } from '../validation.ts'
import type { Command, CommandInput } from './command.ts'
import { formatFrom, formatOption, type ReportFormat } from './format-option.ts'
import { exhibitsFrom, kindleOptions, kindleToolsFrom, type Exhibits } from './kindle-options.ts'
import { namesOf, oneOf, type Refused } from './list-option.ts'

/** What the command line asks `octavo validate` for. */
export interface ValidateRequest {
  readonly options: ValidateOptions & { readonly destination: Destination }
  readonly format: ReportFormat
  /** Notes as well, and every finding by itself. */
  readonly all: boolean
  /** Files that are looked at side by side. */
  readonly jobs: number
  readonly failOnWarnings: boolean
  /** What is shown beside the findings. */
  readonly exhibits: Exhibits
  /** Where the HTML report goes. */
  readonly report?: string | undefined
  /** Where pictures of the pages go. */
  readonly contactSheet?: string | undefined
}

const destinations: Readonly<Record<string, Destination>> = {
  epub: 'epub',
  kfx: 'kfx-output',
  'kfx-output': 'kfx-output',
  kdp: 'kdp',
  'send-to-kindle': 'send-to-kindle',
}

/** Inspectors that answer within a second or two for any book. */
const quickOnes: ReadonlySet<string> = new Set(['container', 'kindle'])

export const validateOptions: Command['options'] = {
  for: {
    type: 'string',
    value: 'PLACE',
    help: 'Where the book goes: epub (any reader), kfx (KFX Output), kdp, send-to-kindle (epub)',
  },
  only: { type: 'string', value: 'NAMES', help: 'Ask these inspectors, with commas between them, and no others' },
  without: { type: 'string', value: 'NAMES', help: 'Do not ask these inspectors' },
  ...kindleOptions,
  quick: { type: 'boolean', help: 'Only what takes a second or two: container and kindle' },
  all: { type: 'boolean', help: 'Show notes as well, and every finding by itself' },
  format: formatOption,
  report: {
    type: 'string',
    value: 'FILE.html',
    help: 'Write a report for people as well: one HTML file with everything',
  },
  'contact-sheet': {
    type: 'string',
    value: 'FILE.png',
    help: 'Write pictures of every document on phone, e-ink reader and tablet, in light and dark',
  },
  'fail-on': { type: 'string', value: 'SEVERITY', help: 'What ends with code 1: error, warning (error)' },
  jobs: { type: 'string', short: 'j', value: 'N', help: 'How many files are looked at side by side (the processors)' },
  engine: { type: 'string', value: 'NAME', help: 'Which EPUBCheck: java, standalone (java where Java works)' },
  browser: { type: 'string', value: 'PATH', help: 'The browser that shows the pages' },
  cache: { type: 'string', value: 'FOLDER', help: 'Where EPUBCheck’s verdicts are kept (the user’s cache folder)' },
  'no-cache': { type: 'boolean', help: 'Neither use nor keep verdicts' },
}

/** Reads the options; what is wrong with them is said in words. `inspectors` are the names that exist. */
export function requestFrom(
  { values }: Pick<CommandInput, 'values'>,
  inspectors: readonly string[],
): ValidateRequest | Refused {
  const word = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const destination = oneOf('for', word('for') ?? 'epub', Object.keys(destinations))
  if ('refused' in destination) return destination
  const format = formatFrom(values['format'])
  if ('refused' in format) return format
  const failOn = oneOf('fail-on', word('fail-on') ?? 'error', ['error', 'warning'])
  if ('refused' in failOn) return failOn
  const engine = oneOf('engine', word('engine') ?? 'best', ['java', 'standalone', 'best'])
  if ('refused' in engine) return engine
  const only = namesOf('only', word('only') ?? inspectors.join(','), inspectors)
  if ('refused' in only) return only
  const without = namesOf('without', word('without') ?? '', inspectors)
  if ('refused' in without) return without
  const jobs = jobsFrom(word('jobs'))
  if ('refused' in jobs) return jobs
  const quick = values['quick'] === true && word('only') === undefined
  const asked = only.value
    .filter((name) => !without.value.includes(name))
    .filter((name) => !quick || quickOnes.has(name))
  if (asked.length === 0) return { refused: 'Nobody is left to ask: --without names every inspector that is asked.' }
  return {
    options: {
      destination: destinations[destination.value] ?? 'epub',
      inspectors: asked,
      engine: engine.value,
      browserPath: word('browser'),
      kindleTools: kindleToolsFrom(values, quick),
      shots: word('contact-sheet') !== undefined || word('report') !== undefined,
      cacheFolder: values['no-cache'] === true ? undefined : (word('cache') ?? ownCache()),
    },
    format: format.value,
    all: values['all'] === true,
    jobs: jobs.value,
    exhibits: exhibitsFrom(values),
    failOnWarnings: failOn.value === 'warning',
    report: word('report'),
    contactSheet: word('contact-sheet'),
  }
}

/** Each file holds its archive, unpacked, in memory: many at once help no machine. */
function jobsFrom(value: string | undefined): { readonly value: number } | Refused {
  if (value === undefined) return { value: Math.min(availableParallelism(), 8) }
  const number = Number(value)
  return Number.isInteger(number) && number >= 1 && number <= 64
    ? { value: number }
    : { refused: `Unexpected --jobs ${value}, expected a number from 1 to 64.` }
}

/** Beside the unpacked browser, so that any EPUB is judged once, wherever it lies. Without such a folder, no cache. */
function ownCache(): string | undefined {
  try {
    return cacheFolder()
  } catch {
    return undefined
  }
}
