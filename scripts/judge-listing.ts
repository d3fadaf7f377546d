import { lineDiff } from './base/line-diff.ts'
import { message, type Message } from './base/message.ts'
import type { ProgramRun } from './base/run-program.ts'
import type { Listing } from './book/nodes.ts'
import { sessionLines } from './book/session-script.ts'
import type { RunnableListing } from './book/runnable-listings.ts'

/** What is to be said about a run, and the block whose recorded output is another one. */
export interface ListingVerdict {
  readonly problems: readonly Message[]
  readonly shown?: Listing | undefined
  /** What its block should hold: new lines, and numbers of those that stay as they are. */
  readonly lines?: readonly (string | number)[] | undefined
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
  const shown = node.role === 'console' ? node : recorded
  if (shown === undefined) return { problems: [] }
  const stream = shown.attributes.classes.includes('stderr') ? run.stderr : run.stdout
  const printed = stream.startsWith(earlier) ? stream.slice(earlier.length) : stream
  const known = shown.value.split('\n')
  const lines = shown === node ? sessionLines(node, plain(printed)) : linesOf(printed)
  const [before, after] = [
    linesOf(shown.value),
    linesOf(lines.map((line) => (typeof line === 'number' ? (known[line] ?? '') : line)).join('\n')),
  ].map((text) => text.join('\n'))
  if (before === after) return { problems: [] }
  const difference = lineDiff(before ?? '', after ?? '')
  const note = ['`-` is recorded, `+` was printed; `octavo test --update` takes it over.', ...difference].join('\n')
  return { ...tell('test-output', 'Unexpected output of a listing', note, shown), shown, lines }
}

function linesOf(output: string): string[] {
  const text = plain(output)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '')
  return text === '' ? [] : text.split('\n')
}

/** As listings are printed. */
function plain(output: string): string {
  return output.replace(/\t/g, '    ')
}

function lastLines(output: string): string | undefined {
  const lines = output.trimEnd().split('\n').slice(-12)
  return lines.join('').trim() === '' ? undefined : lines.join('\n')
}
