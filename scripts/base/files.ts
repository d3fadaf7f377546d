import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a failed write says to people, by the system's error code. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such folder, and none can be made',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EFBIG: 'the file is larger than the system allows',
  EISDIR: 'a folder stands where the file should go',
}

/** The system's refusal in words, or undefined when the error is not the file system's. */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return reasons[error.code] ?? `the system says ${error.code}`
}

/**
 * Writes a file whole or not at all: into a neighbour of another name first, renamed when every byte is there.
 * Throws the system's error after removing what it began.
 */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  makeFolder(path.dirname(path.resolve(file)))
  // The name is random because two builds may run at once; it never reaches an artifact.
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`)
  try {
    writeFileSync(beside, bytes, { flush: true })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where a file system says of a new name
 * that its folder is missing (/proc does).
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let at = folder; !existsSync(at); at = path.dirname(at)) missing.unshift(at)
  for (const name of missing) {
    try {
      mkdirSync(name)
    } catch (error) {
      // Another build may have been faster.
      if (!existsSync(name)) throw error
    }
  }
}
