import { spawn } from 'node:child_process'
import { killGroup } from './kill-group.ts'

export interface ProgramRun {
  /** `ended`: by itself, with a code; the others were killed or never began. */
  readonly outcome: 'ended' | 'time-limit' | 'aborted' | 'too-much-output' | 'not-started'
  readonly code?: number | undefined
  readonly stdout: string
  readonly stderr: string
}

export interface ProgramOptions {
  /** Seconds until the program and its children are killed. */
  readonly timeLimit: number
  readonly signal?: AbortSignal | undefined
  readonly cwd?: string | undefined
  /** The whole environment of the program; the parent's when left out. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Bytes of output that are kept; more kills the program. */
  readonly outputLimit?: number | undefined
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program without a shell and with a hard end: its whole process group is killed when time is up, when the
 * signal aborts or when it talks too much. Never rejects: what happened is in `outcome`.
 */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions): Promise<ProgramRun> {
  const { promise, resolve } = deferred<ProgramRun>()
  const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] }
  let size = 0
  let outcome: ProgramRun['outcome'] = 'ended'
  if (options.signal?.aborted === true) return Promise.resolve({ outcome: 'aborted', stdout: '', stderr: '' })
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    // A group of its own, so that what the program started ends with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const kill = (why: ProgramRun['outcome']): void => {
    if (outcome === 'ended') outcome = why
    killGroup(child)
  }
  const timer = setTimeout(() => kill('time-limit'), options.timeLimit * 1000)
  const onAbort = (): void => kill('aborted')
  // A parent that dies must not leave a checker behind that runs for hours.
  const onExit = (): void => killGroup(child)
  // The group does not hear the terminal's Ctrl-C, and `exit` is not told of signals.
  const onSignal = (signal: NodeJS.Signals): void => {
    killGroup(child)
    for (const name of signals) process.removeListener(name, onSignal)
    // Whoever else listens decides what the signal means; nobody else means what it always means.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  options.signal?.addEventListener('abort', onAbort)
  process.once('exit', onExit)
  for (const name of signals) process.on(name, onSignal)
  const finish = (run: ProgramRun): void => {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', onAbort)
    process.removeListener('exit', onExit)
    for (const name of signals) process.removeListener(name, onSignal)
    resolve(run)
  }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > (options.outputLimit ?? 20_000_000)) kill('too-much-output')
      else chunks[name].push(chunk)
    })
  }
  const output = (): Pick<ProgramRun, 'stdout' | 'stderr'> => ({
    stdout: Buffer.concat(chunks.stdout).toString('utf8'),
    stderr: Buffer.concat(chunks.stderr).toString('utf8'),
  })
  child.on('error', (error) => finish({ ...output(), outcome: 'not-started', stderr: error.message }))
  child.on('close', (code) => finish({ ...output(), outcome, code: code ?? undefined }))
  return promise
}

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
