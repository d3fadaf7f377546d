import { lstatSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import type { Environment } from '../environment.ts'

/**
 * A folder that only this user can write to, made with mode 0700: below `XDG_CACHE_HOME` or `~/.cache`, and where no
 * home can be written to, below the temporary folder. A folder that somebody else owns or may write to is refused
 * (an executable will be started from here). Throws when no place is left.
 */
export function cacheFolder(environment: Environment = process.env): string {
  const places = [
    environment['XDG_CACHE_HOME'],
    environment['HOME'] === undefined
      ? homedir() && path.join(homedir(), '.cache')
      : path.join(environment['HOME'], '.cache'),
  ]
    .filter((place): place is string => place !== undefined && path.isAbsolute(place))
    .map((place) => path.join(place, 'octavo'))
  const own = process.getuid?.() ?? 0
  const refusals: string[] = []
  for (const folder of [...places, path.join(tmpdir(), `octavo-${own}`)]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const found = lstatSync(folder)
      if (found.isDirectory() && found.uid === own && (found.mode & 0o022) === 0) return folder
      refusals.push(`${folder} belongs to somebody else or is open to others`)
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new Error(`no private folder for the browser: ${refusals.join('; ')}`)
}
