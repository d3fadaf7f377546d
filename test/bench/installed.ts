import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** Outside of what is tested and built: git does not see it. */
const folder = path.join(import.meta.dirname, '../../.octavo/bench')

/** Fetches the engines that Octavo is measured against, which are no dependencies of it; once. */
export function installRivals(): void {
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(path.join(import.meta.dirname, 'rivals', file), path.join(folder, file))
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A file of a rival. */
export function installed(file: string): string {
  return path.join(folder, 'node_modules', file)
}
