import type { Terminal } from '../../scripts/cli/command.ts'
import { run } from '../../scripts/cli/run.ts'
import type { CliRun } from './octavo.ts'

/** Runs the command line in this process, which spares starting another: same words, same lines, same code. */
export async function inProcess(args: readonly string[], more: Partial<Terminal> = {}): Promise<CliRun> {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const code = await run(
    args,
    {
      print: (line) => stdout.push(`${line}\n`),
      tell: (line) => stderr.push(`${line}\n`),
      progress: () => undefined,
      colour: false,
      columns: 80,
      signal: new AbortController().signal,
      ...more,
    },
    '0.0.0',
  )
  return { code, signal: null, stdout: stdout.join(''), stderr: stderr.join('') }
}
