import { hasErrors } from '../../base/message.ts'
import { counted } from '../../book/counted.ts'
import { checkRanges } from '../../check-ranges.ts'
import { readBook } from '../../read-book.ts'
import { statsOf, totalOf } from '../../stats.ts'
import type { Command } from '../command.ts'
import { exitCodeFor, exitCodes } from '../exit-codes.ts'
import { countText, prettyLines } from '../reporters/pretty.ts'
import { tableLines } from '../reporters/table.ts'

/** `octavo stats`: how long is my book, and what is in it? */
export const statsCommand: Command = {
  name: 'stats',
  summary: 'Count the book: words, formulas, figures, tables, listings, notes, citations, index marks by chapter',
  usage: 'stats [--dir FOLDER]',
  positionals: [0, 0],
  options: {
    dir: { type: 'string', short: 'd', value: 'FOLDER', help: 'The folder that holds book.yaml (manuscript)' },
  },
  run: async ({ values }, terminal) => {
    terminal.progress('reading the manuscript')
    const folder = typeof values['dir'] === 'string' ? values['dir'] : 'manuscript'
    const { book, messages } = await readBook(folder)
    terminal.progress('')
    if (book === undefined) {
      for (const line of prettyLines(messages, terminal.colour)) terminal.tell(line)
      return exitCodeFor(messages)
    }
    const stats = statsOf(book)
    const rows = stats.map(({ number, title, counts }) => [
      number,
      title,
      ...counted.map((name) => String(counts[name])),
    ])
    const total = totalOf(stats)
    rows.push(['', 'all', ...counted.map((name) => String(total[name]))])
    for (const line of tableLines(['', 'chapter', ...counted], rows)) terminal.print(line)
    for (const line of prettyLines(checkRanges(book, `${folder}/book.yaml`), terminal.colour)) terminal.tell(line)
    if (hasErrors(messages)) terminal.tell(`octavo: ${countText(messages)}; see octavo check`)
    return exitCodes.fine
  },
}
