import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { EngineName } from './engines.ts'
import { timeEngine, type Timing } from './time-engine.ts'

/** A row of the table: an engine on a book, from a state. */
export interface Trial {
  readonly name: string
  readonly engine: EngineName
  readonly profile: string
  readonly copies: number
  readonly input: string
  /** A folder that the engine finds copied to its own: what an earlier run has left. Empty when absent. */
  readonly left?: string | undefined
}

/** Tries once, in a folder of its own that is removed afterwards. */
export async function tryOnce({ engine, input, left }: Trial, work: string): Promise<Timing> {
  const folder = path.join(work, 'own')
  rmSync(folder, { recursive: true, force: true })
  if (left === undefined) mkdirSync(folder, { recursive: true })
  else cpSync(left, folder, { recursive: true })
  return await timeEngine(engine, input, folder)
}
