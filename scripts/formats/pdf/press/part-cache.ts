import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Something made of a book, and the bytes that belong to it. */
export interface Entry {
  /** Plain data. */
  readonly facts: unknown
  readonly bytes: Uint8Array
}

/** What was printed, by a hash of everything that it was printed from. */
export interface PartCache {
  readonly read: (key: string) => Entry | undefined
  readonly write: (key: string, entry: Entry) => void
  /** Removes the oldest entries beyond the cache's size, but none that this build has read or written. */
  readonly trim: () => void
}

/** Keeps nothing. */
export const noParts: PartCache = { read: () => undefined, write: () => undefined, trim: () => undefined }

/** About the parts of sixty books of 500 pages. */
const largest = 512e6

const extension = '.part'

/**
 * Keeps entries in a folder that may be deleted at any time. A folder that cannot be written keeps nothing, and an entry
 * that cannot be read is made again.
 *
 * @param most bytes that stay after `trim`
 */
export function partCache(folder: string, most = largest): PartCache {
  const used = new Set<string>()
  const fileOf = (key: string): string => path.join(folder, key + extension)
  return {
    read: (key) => {
      used.add(key)
      try {
        return opened(readFileSync(fileOf(key)))
      } catch {
        return undefined
      }
    },
    write: (key, entry) => {
      used.add(key)
      try {
        mkdirSync(folder, { recursive: true })
        // Two builds at once may print the same; neither must read half a file.
        const temporary = `${fileOf(key)}.${process.pid}`
        writeFileSync(temporary, closed(entry))
        renameSync(temporary, fileOf(key))
      } catch {
        // Nothing depends on it.
      }
    },
    trim: () => {
      try {
        removeOldest(folder, most, (name) => used.has(name.slice(0, -extension.length)))
      } catch {
        // Another build tidies up as well.
      }
    },
  }
}

/** The length of the facts, the facts as JSON, the bytes. */
function closed({ facts, bytes }: Entry): Uint8Array {
  const told = Buffer.from(JSON.stringify(facts))
  const length = Buffer.alloc(8)
  length.writeUInt32LE(told.length)
  length.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([length, told, bytes])
}

function opened(file: Buffer): Entry | undefined {
  const facts = file.readUInt32LE(0)
  if (file.length !== 8 + facts + file.readUInt32LE(4)) return undefined
  return { facts: JSON.parse(file.toString('utf8', 8, 8 + facts)), bytes: file.subarray(8 + facts) }
}

function removeOldest(folder: string, most: number, isUsed: (name: string) => boolean): void {
  const files = readdirSync(folder).map((name) => ({ name, ...sizeAndDate(path.join(folder, name)) }))
  let size = files.reduce((sum, file) => sum + file.size, 0)
  for (const file of files.toSorted((a, b) => a.date - b.date || (a.name < b.name ? -1 : 1))) {
    if (size <= most) return
    if (isUsed(file.name)) continue
    rmSync(path.join(folder, file.name), { force: true })
    size -= file.size
  }
}

function sizeAndDate(file: string): { readonly size: number; readonly date: number } {
  const found = statSync(file, { throwIfNoEntry: false })
  return { size: found?.size ?? 0, date: found?.mtimeMs ?? 0 }
}
