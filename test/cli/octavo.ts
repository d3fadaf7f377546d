import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

export interface CliRun {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly cwd?: string | undefined
  /** On top of this process's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Modules to load before the CLI. */
  readonly preload?: readonly string[] | undefined
  /** A shell's words in front of node: `ulimit -f 100;`. */
  readonly shell?: string | undefined
  /** Called with the process as soon as it runs, and with each piece of what it tells. */
  readonly watch?: ((child: ChildProcess, told: string) => void) | undefined
}

/** Runs the command line as a user does, in a process of its own. */
export function octavo(
  args: readonly string[],
  { cwd = root, env, preload = [], shell, watch }: CliOptions = {},
): Promise<CliRun> {
  const node = [
    '--import',
    import.meta.resolve('tsx'),
    ...preload.flatMap((module) => ['--import', module]),
    path.join(root, 'scripts/cli/main.ts'),
    ...args,
  ]
  const words =
    shell === undefined
      ? [process.execPath, ...node]
      : ['bash', '-c', `${shell} exec "$@"`, 'bash', process.execPath, ...node]
  const [command = '', ...rest] = words
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env }
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      watch?.(child, stderr)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}
