import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from './environment.ts'

/** The commands of these names that may be run: each name in all folders of the PATH, before the next name. */
export function programsOnPath(
  env: Environment,
  names: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const suffix = platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))).filter(isProgram)
}

/** Whether there is a file that may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false // What cannot be looked at cannot be run.
  }
}
