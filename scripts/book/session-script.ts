import type { CodeLine } from './code-line.ts'
import type { Listing } from './nodes.ts'

/** Ends the answer to a command: a control character that no program prints by chance. */
const separator = '\u001E'

/** What a session types, as a script of its shell that says where each answer ends. Answers hold both streams. */
export function sessionScript({ value, codeLines }: Listing): string {
  const lines = value.split('\n')
  const typed = commandsOf(codeLines).map(({ from, to }) =>
    lines
      .slice(from, to)
      .map((line, at) => line.slice(codeLines[from + at]?.prompt ?? 0))
      .join('\n'),
  )
  return ['exec 2>&1', ...typed.map((command) => `${command}\nprintf '\\036\\n'`)].join('\n')
}

/** Whether a shell can run it: sessions of other programs have prompts of their own. */
export function isShellSession({ role, codeLines }: Listing): boolean {
  return role === 'console' && codeLines.every(({ language }) => language === undefined || language === 'bash')
}

/**
 * A session as it went.
 *
 * @param printed what the script printed
 * @returns for each line either its text, or the number of the line of the listing that was typed
 */
export function sessionLines({ codeLines }: Listing, printed: string): (string | number)[] {
  const answers = printed.split(`${separator}\n`)
  const commands = commandsOf(codeLines)
  return commands.flatMap(({ from, to }, at) => {
    const answer = (answers[at] ?? '').replace(/\n$/, '')
    const last = at === commands.length - 1 ? answers.slice(commands.length).join('').replace(/\n$/, '') : ''
    const typed = Array.from({ length: to - from }, (_, line) => from + line)
    return [...typed, ...(answer === '' ? [] : answer.split('\n')), ...(last === '' ? [] : last.split('\n'))]
  })
}

/** Runs of lines that begin with a prompt and go on as long as a line without one is still typed. */
function commandsOf(lines: readonly CodeLine[]): { from: number; to: number }[] {
  const commands: { from: number; to: number }[] = []
  for (const [at, { output, continued }] of lines.entries()) {
    if (output === true) continue
    const last = commands.at(-1)
    if (last !== undefined && continued === true) last.to = at + 1
    else commands.push({ from: at, to: at + 1 })
  }
  return commands
}
