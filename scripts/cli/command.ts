import type { ParseArgsConfig } from 'node:util'

/** What every command gets: no command reads argv, prints elsewhere or ends the process. */
export interface Terminal {
  /** A line of the result, on standard output. */
  readonly print: (line: string) => void
  /** A line about the work, on standard error. */
  readonly tell: (line: string) => void
  /** Replaces the line of progress; an empty one clears it. */
  readonly progress: (step: string) => void
  readonly colour: boolean
  /** How many fit into a line of the result: those of the window, or 80 where there is none. */
  readonly columns: number
  readonly signal: AbortSignal
}

export interface CommandInput {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** The line under `Usage:`, without `octavo`. */
  readonly usage: string
  /** What a user has to know before, below the options. */
  readonly notes?: readonly string[] | undefined
  readonly options: Readonly<Record<string, OptionSpec>>
  /** How many words may stand beside the options: [least, most]. */
  readonly positionals: readonly [number, number]
  readonly run: (input: CommandInput, terminal: Terminal) => Promise<number>
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly value?: string
  readonly help: string
}

/** The options as `node:util` wants them. */
export function parseOptions(options: Command['options']): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  )
}
