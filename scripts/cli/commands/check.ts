import { checkProse } from '../../check-prose.ts'
import { checkRanges } from '../../check-ranges.ts'
import { checkText } from '../../check-text.ts'
import { inOrder } from '../../make-book.ts'
import { readBook } from '../../read-book.ts'
import type { Command } from '../command.ts'
import { exitCodeFor, exitCodes } from '../exit-codes.ts'
import { formatFrom, formatOption } from '../format-option.ts'
import { countText, prettyLines } from '../reporters/pretty.ts'
import { machineLines } from '../reporters/machine-lines.ts'

/** `octavo check`: is my book right? The text, its prose, and what was built of it; nothing is built. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Check the text, and that everything in it is in what was built of it',
  usage: 'check [--dir FOLDER] [--out FOLDER] [--format FORMAT]',
  positionals: [0, 0],
  options: {
    dir: { type: 'string', short: 'd', value: 'FOLDER', help: 'The folder that holds book.yaml (manuscript)' },
    out: {
      type: 'string',
      short: 'o',
      value: 'FOLDER',
      help: 'Where artifacts lie that are compared with the text (build)',
    },
    format: formatOption,
  },
  run: async ({ values }, terminal) => {
    const format = formatFrom(values['format'])
    if ('refused' in format) {
      terminal.tell(`octavo check: ${format.refused}`)
      return exitCodes.usage
    }
    const folder = typeof values['dir'] === 'string' ? values['dir'] : 'manuscript'
    terminal.progress('reading the manuscript')
    const read = await readBook(folder)
    const { book, equations } = read
    const out = typeof values['out'] === 'string' ? values['out'] : 'build'
    const text = await checkText(read, { folder, out, progress: terminal.progress })
    if (book?.config.prose !== undefined) terminal.progress('reading the prose')
    const prose = book === undefined || read.prose === undefined ? [] : await checkProse(book, read.prose(), { folder })
    const ranges = book === undefined ? [] : checkRanges(book, `${folder}/book.yaml`)
    const messages = inOrder([...read.messages, ...prose, ...ranges, ...text.messages])
    terminal.progress('')
    if (format.value !== 'pretty') {
      for (const line of machineLines(format.value, 'check', messages)) terminal.print(line)
      return exitCodeFor(messages)
    }
    for (const line of prettyLines(messages, terminal.colour)) terminal.print(line)
    for (const line of text.evidence) terminal.print(line)
    const written = book === undefined ? '' : `${book.chapters.length} documents, ${equations} formulas: `
    terminal.print(`${written}${countText(messages)}`)
    return exitCodeFor(messages)
  },
}
