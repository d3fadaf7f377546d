import { testListings, type TestedListing } from '../../test-listings.ts'
import type { Command } from '../command.ts'
import { exitCodeFor } from '../exit-codes.ts'
import { prettyLines } from '../reporters/pretty.ts'

const marks = { passed: '✓', failed: '✗', skipped: '·', updated: '↻' } as const

/** `octavo test`: does the code of my book do what the book says? */
export const testCommand: Command = {
  name: 'test',
  summary: 'Run the listings marked .run and compare what they print with the output recorded below them',
  notes: [
    'This runs the code of the book on your machine, with your rights: read the book first when it is not your own.',
    'No other command runs any of it.',
  ],
  usage: 'test [FILE-OR-LABEL…] [--update] [--strict] [--dir FOLDER]',
  positionals: [0, 100],
  options: {
    update: {
      type: 'boolean',
      short: 'u',
      help: 'Write what listings print into the chapters, in place of what is recorded',
    },
    strict: { type: 'boolean', help: 'A language whose program is not installed is an error (exit code 3)' },
    dir: { type: 'string', short: 'd', value: 'FOLDER', help: 'The folder that holds book.yaml (manuscript)' },
  },
  run: async ({ positionals, values }, terminal) => {
    const { listings, messages } = await testListings({
      folder: typeof values['dir'] === 'string' ? values['dir'] : 'manuscript',
      update: values['update'] === true,
      strict: values['strict'] === true,
      only: positionals,
      signal: terminal.signal,
      progress: terminal.progress,
    })
    terminal.progress('')
    for (const { outcome, file, line, label, language } of listings) {
      terminal.print(`${marks[outcome]} ${file}:${line} ${language}${label === undefined ? '' : ` ${label}`}`)
    }
    for (const line of prettyLines(messages, terminal.colour)) terminal.print(line)
    terminal.print(summaryOf(listings))
    return exitCodeFor(messages)
  },
}

function summaryOf(listings: readonly TestedListing[]): string {
  const count = (wanted: TestedListing['outcome']) => listings.filter(({ outcome }) => outcome === wanted).length
  if (listings.length === 0) return 'no listings to run: mark one with `{.run}`'
  const parts = [`${count('passed')} as the book says`, `${count('failed')} not`, `${count('skipped')} skipped`]
  if (count('updated') > 0) parts.push(`${count('updated')} rewritten`)
  return `${listings.length} ${listings.length === 1 ? 'listing' : 'listings'}: ${parts.join(', ')}`
}
