import { homedir } from 'node:os'
import path from 'node:path'
import { accessSync, constants, statSync } from 'node:fs'
import type { Environment } from '../../base/environment.ts'

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
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const suffix = platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))).find(isProgram)
}

/** Whether there is a file that may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
