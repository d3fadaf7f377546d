import { commandHelp } from '../../scripts/cli/help.ts'
import { commands } from '../../scripts/cli/commands/index.ts'

/** The handbook's page on the command line: what each command says of itself. */
export function commandsPage(): string {
  return [
    '# Commands {#sec:commands}',
    'This page holds what `octavo COMMAND --help` prints.',
    ...commands.map((command) => `## octavo ${command.name}\n\n~~~text\n${wrapped(commandHelp(command))}\n~~~`),
    '',
  ].join('\n\n')
}

/** Lines of help as a page of a book holds them: an option's words go on below it. */
function wrapped(lines: readonly string[]): string {
  return lines
    .flatMap((line) => {
      const [, option, words] = /^( {2}\S.*?) {2,}(\S.*)$/.exec(line) ?? []
      if (option === undefined || words === undefined) return fold(line, '')
      return [option, ...fold(words, '        ')]
    })
    .join('\n')
}

/** A line cut between words so that no piece is longer than 64 columns. */
function fold(line: string, indent: string): string[] {
  const made: string[] = []
  let open = indent
  for (const word of line.split(' ')) {
    if (open.trim() !== '' && open.length + word.length + 1 > 64) {
      made.push(open)
      open = `${indent === '' ? '  ' : indent}${word}`
    } else open += open.trim() === '' ? word : ` ${word}`
  }
  return [...made, open]
}
