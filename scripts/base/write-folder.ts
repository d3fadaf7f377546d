import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './files.ts'

/**
 * Writes a folder whole or not at all: into a neighbour of another name first; when every file is there the old folder
 * is moved away, the new one takes its name, and the old one is removed. A system that fails on the way throws its error
 * and leaves the old folder as it was; only a machine that stops between two renames leaves it under its neighbour's name.
 *
 * @param files by path below the folder, `/` as separator
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  const target = path.resolve(folder)
  makeFolder(path.dirname(target))
  // The name is random because two builds may run at once; it never reaches an artifact.
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`)
  const [fresh, old] = [`${beside}.part`, `${beside}.old`]
  try {
    for (const [name, content] of files) {
      const file = path.join(fresh, ...name.split('/'))
      makeFolder(path.dirname(file))
      writeFileSync(file, content)
    }
    exchange(fresh, target, old)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Puts `fresh` into the place of `target`. When that fails, what stood there stands there again. */
function exchange(fresh: string, target: string, old: string): void {
  const existed = existsSync(target)
  if (existed) renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (existed) renameSync(old, target)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}
