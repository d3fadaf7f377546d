import { parseArgs } from 'node:util'
import { didYouMean } from '../base/suggest.ts'
import { parseOptions, type Command, type Terminal } from './command.ts'
import { commands } from './commands/index.ts'
import { exitCodes } from './exit-codes.ts'
import { commandHelp, generalHelp } from './help.ts'

/**
 * Runs the command that argv names.
 *
 * @param argv without node and script
 * @returns the exit code; author mistakes never throw
 */
export async function run(argv: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = rest.length === 0 ? undefined : commands.find((command) => command.name === rest[0])
    for (const line of asked === undefined ? generalHelp(commands, version) : commandHelp(asked)) terminal.print(line)
    return exitCodes.fine
  }
  if (name === '--version' || name === '-v') {
    terminal.print(version)
    return exitCodes.fine
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    terminal.tell(
      `octavo: Unexpected command \`${name}\`. ${
        didYouMean(
          name,
          commands.map((known) => known.name),
        ) ?? 'See octavo --help.'
      }`,
    )
    return exitCodes.usage
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    for (const line of commandHelp(command)) terminal.print(line)
    return exitCodes.fine
  }
  const input = parse(command, rest)
  if (typeof input === 'string') {
    terminal.tell(`octavo ${name}: ${input}`)
    terminal.tell(`Usage: octavo ${command.usage}`)
    return exitCodes.usage
  }
  return command.run(input, terminal)
}

/** @returns words about what is wrong with the arguments, or the arguments */
function parse(command: Command, args: string[]): Parameters<Command['run']>[0] | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: parseOptions(command.options),
      allowPositionals: true,
      strict: true,
    })
    const [least, most] = command.positionals
    if (positionals.length < least) return 'Missing argument'
    if (positionals.length > most) return `Unexpected argument \`${positionals[most]}\``
    return { positionals, values: values as Record<string, string | boolean | undefined> } // No option is `multiple`.
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const unknown = /'(--?[\w-]+)/.exec(error.message)?.[1]
    const hint =
      unknown === undefined ? undefined : didYouMean(unknown.replace(/^-+/, ''), Object.keys(command.options))
    return [error.message.split('. ')[0], hint].filter((part) => part !== undefined).join('. ')
  }
}
