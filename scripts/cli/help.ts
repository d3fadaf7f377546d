import type { Command } from './command.ts'

/** `octavo --help`. */
export function generalHelp(commands: readonly Command[], version: string): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    `octavo ${version}: Markdown chapters in, a book that can be sold out`,
    '',
    'Usage: octavo COMMAND [OPTION…]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'octavo COMMAND --help says more. Exit codes: 0 fine, 1 the book or EPUB has errors, 2 usage or configuration,',
    '3 a needed outside tool is missing, 70 a bug in Octavo, 130 interrupted.',
  ]
}

/** `octavo build --help`. */
export function commandHelp({ usage, summary, options, notes = [] }: Command): string[] {
  const all: Command['options'] = { ...options, help: { type: 'boolean', short: 'h', help: 'This text' } }
  const rows = Object.entries(all).map(([name, option]) => {
    const short = option.short === undefined ? '    ' : `-${option.short}, `
    const value = option.value === undefined ? '' : ` ${option.value}`
    return [`${short}--${name}${value}`, option.help] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    `Usage: octavo ${usage}`,
    '',
    summary,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ]
}
