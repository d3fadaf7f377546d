import { fork } from 'node:child_process'
import path from 'node:path'
import type { Outcome } from './engine.ts'
import type { EngineName } from './engines.ts'
import { type Usage, watch } from './usage.ts'

export interface Timing extends Usage {
  readonly outcome: Outcome
  /** Seconds. */
  readonly wall: number
}

/** Runs an engine once and counts only what its job takes, not its start or the reading of the book. */
export async function timeEngine(engine: EngineName, input: string, folder: string): Promise<Timing> {
  const child = fork(path.join(import.meta.dirname, 'run-engine.ts'), [engine, input, folder], {
    execArgv: ['--import', path.join(import.meta.dirname, 'loader.mjs')],
  })
  const watched = watch(child.pid ?? 0)
  return await new Promise<Timing>((resolve, reject) => {
    let timing: Timing | undefined
    child.on('message', (said) => {
      if (said === 'ready') {
        watched.restart()
        child.send('go')
        return
      }
      // The only other thing that `run-engine.ts` says.
      const { outcome, wall } = said as { outcome: Outcome; wall: number }
      timing = { outcome, wall: wall / 1000, ...watched.stop() }
    })
    child.once('exit', (code) => {
      watched.stop()
      if (timing === undefined) reject(new Error(`${engine} ended with ${code ?? 'a signal'}`))
      else resolve(timing)
    })
  })
}
