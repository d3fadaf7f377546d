import { lineDiff } from './base/line-diff.ts'
import { message, type Message } from './base/message.ts'
import type { ProgramRun } from './base/run-program.ts'
import type { RunnableListing } from './book/runnable-listings.ts'

/** What is to be said about a run, and what the listing printed when that differs from what is recorded. */
export interface ListingVerdict {
  readonly problems: readonly Message[]
  readonly printed?: string | undefined
}

/**
 * Compares a run with what the book says of it: the exit code, and the recorded output line by line, without spaces at
 * line ends and empty lines at the end.
 *
 * @param earlier what the listings that this one continues print without it
 */
export function judgeListing(
  listing: RunnableListing,
  run: ProgramRun,
  earlier: string,
  seconds: number,
): ListingVerdict {
  const { node, recorded } = listing
  const tell = (ruleId: string, reason: string, note: string | undefined, at = node): ListingVerdict => ({
    problems: [message({ severity: 'error', ruleId, reason, note, file: listing.file, place: at.position?.start })],
  })
  if (run.outcome === 'time-limit') {
    return tell(
      'test-time',
      `Unexpected listing that still ran after ${seconds} seconds`,
      lastLines(run.stdout + run.stderr),
    )
  }
  if (run.outcome === 'too-much-output') {
    return tell('test-too-much', 'Unexpected megabyte of output of a listing', lastLines(run.stdout.slice(0, 500)))
  }
  const expected = Number(node.attributes.values['exit'] ?? 0)
  if (run.code !== expected) {
    const ended = run.code === undefined ? 'Unexpected end by a signal' : `Unexpected exit code ${run.code}`
    return tell('test-exit', `${ended} of a listing, expected ${expected}`, lastLines(run.stderr))
  }
  if (recorded === undefined) return { problems: [] }
  const stream = recorded.attributes.classes.includes('stderr') ? run.stderr : run.stdout
  const printed = comparable(stream.startsWith(earlier) ? stream.slice(earlier.length) : stream)
  const known = comparable(recorded.value)
  if (printed === known) return { problems: [] }
  const note = ['`-` is recorded, `+` was printed; `octavo test --update` takes it over.', ...lineDiff(known, printed)]
  return { ...tell('test-output', 'Unexpected output of a listing', note.join('\n'), recorded), printed }
}

function comparable(output: string): string {
  return output
    .replace(/\t/g, '    ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '')
}

function lastLines(output: string): string | undefined {
  const lines = output.trimEnd().split('\n').slice(-12)
  return lines.join('').trim() === '' ? undefined : lines.join('\n')
}
