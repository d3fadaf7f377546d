import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from './base/files.ts'

/** What an artifact was when it was written, and the manuscript that it was made of: SHA-256 of both. */
interface Built {
  readonly artifact: string
  readonly manuscript: string
}

/**
 * Notes which text an artifact was made of, in `.octavo/` beside the manuscript, so that `octavo check` compares nothing
 * with a text that was changed since. A note that cannot be written costs that comparison, nothing else.
 */
export function recordBuilt(folder: string, file: string, manuscript: string | undefined): void {
  if (manuscript === undefined) return
  const place = recordFile(folder)
  const built = { ...readRecord(place), [nameIn(place, file)]: { artifact: digestOfArtifact(file), manuscript } }
  try {
    writeWhole(place, `${JSON.stringify(built, null, 2)}\n`)
  } catch {
    // See above.
  }
}

/** Whether an artifact is as it was written, out of the text as it is. */
export function isBuiltOf(folder: string, file: string, manuscript: string | undefined): boolean {
  const place = recordFile(folder)
  const built = readRecord(place)[nameIn(place, file)]
  return built !== undefined && built.manuscript === manuscript && built.artifact === digestOfArtifact(file)
}

function recordFile(folder: string): string {
  return path.join(path.dirname(folder), '.octavo', 'built.json')
}

function nameIn(place: string, file: string): string {
  return path
    .relative(path.dirname(path.resolve(place)), path.resolve(file))
    .split(path.sep)
    .join('/')
}

/** A record that is damaged or not there is empty. */
function readRecord(place: string): Readonly<Record<string, Built>> {
  try {
    const read: unknown = JSON.parse(readFileSync(place, 'utf8'))
    // Whatever else stands in it equals no digest.
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, Built>>) : {}
  } catch {
    return {}
  }
}

function digestOfArtifact(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  const hash = createHash('sha256')
  if (!statSync(file).isDirectory()) return hash.update(readFileSync(file)).digest('hex')
  for (const name of readdirSync(file, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const inside = path.join(file, name)
    if (statSync(inside).isFile()) hash.update(`${name}\n`).update(readFileSync(inside))
  }
  return hash.digest('hex')
}
