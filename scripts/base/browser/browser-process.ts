import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'
import { browserFlags } from './flags.ts'
import { pipeTransport } from './pipe-transport.ts'
import { killGroup } from '../kill-group.ts'

/** A browser process with its own profile. It has a lifetime: whoever started it ends it. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport
  /** Resolves, never rejects, with half a sentence when the process has ended or could not be started. */
  readonly ended: Promise<string>
  /** The last lines it wrote to its error output. */
  readonly errorOutput: () => string
  /** Ends the whole process group, waits for it, and removes the profile. May be called more than once. */
  readonly end: () => Promise<void>
}

/** Starts an executable as a browser. Never throws: what went wrong is told by `ended`. */
export function startBrowserProcess(executable: string, environment: NodeJS.ProcessEnv): BrowserProcess {
  const profile = mkdtempSync(path.join(tmpdir(), 'octavo-browser-'))
  const child = spawn(path.resolve(executable), browserFlags(profile), {
    // A group of its own, so that the renderers end with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: environment,
    windowsHide: true,
    // Whatever a browser or its font library leaves behind goes away with the profile.
    cwd: profile,
  })
  const kill = (): void => killGroup(child)
  process.once('exit', kill)
  let lines = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    lines = (lines + chunk.toString('utf8')).slice(-4000)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`it cannot be started (${error.message})`))
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`),
    )
  }).finally(() => process.removeListener('exit', kill))
  const [, , , toBrowser, fromBrowser] = child.stdio
  if (!(toBrowser instanceof Writable && fromBrowser instanceof Readable)) throw new Error('The pipes were not opened')
  return {
    transport: pipeTransport(toBrowser, fromBrowser),
    ended,
    errorOutput: () => lines,
    end: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        kill()
        await gone
      }
      await ended
      for (const pipe of [child.stderr, toBrowser, fromBrowser]) pipe?.destroy()
      removeProfile(profile)
    },
  }
}

/** A renderer that is just dying may still write; what cannot be removed is the system's to clear from its folder. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  } catch {
    // Nothing of the book is in it.
  }
}
