import { readBook } from '../../read-book.ts'
import type { Command } from '../command.ts'
import { exitCodeFor } from '../exit-codes.ts'
import { countText, prettyLines } from '../reporters/pretty.ts'

/** `octavo check`: is my book right? Text only; nothing is built. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Check the text: structure, references, formulas, citations, notes, pictures',
  usage: 'check [--dir FOLDER]',
  positionals: [0, 0],
  options: {
    dir: { type: 'string', short: 'd', value: 'FOLDER', help: 'The folder that holds book.yaml (manuscript)' },
  },
  run: async ({ values }, terminal) => {
    const folder = typeof values['dir'] === 'string' ? values['dir'] : 'manuscript'
    terminal.progress('reading the manuscript')
    const { messages, book, equations } = await readBook(folder)
    terminal.progress('')
    for (const line of prettyLines(messages, terminal.colour)) terminal.print(line)
    const written = book === undefined ? '' : `${book.chapters.length} documents, ${equations} formulas: `
    terminal.print(`${written}${countText(messages)}`)
    return exitCodeFor(messages)
  },
}
