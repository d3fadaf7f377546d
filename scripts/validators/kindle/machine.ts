import { homedir } from 'node:os'
import path from 'node:path'
import type { Environment } from '../../base/environment.ts'
import { programsOnPath } from '../../base/programs-on-path.ts'

/** Where programs are looked for: this machine, or what a test puts in its place. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Environment
  readonly home: string
  /** Folders of macOS's applications. */
  readonly applications: readonly string[]
}

export function thisMachine(): Machine {
  const home = homedir()
  const applications = ['/Applications', path.join(home, 'Applications')]
  return { platform: process.platform, env: process.env, home, applications }
}

/** The first of these commands that stands on the PATH and may be run. */
export function onPath({ env, platform }: Machine, ...names: readonly string[]): string | undefined {
  return programsOnPath(env, names, platform)[0]
}
