import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from './base/files.ts'
import type { PackagePath } from './book/names.ts'
import type { DocumentOrigins, Origins } from './book/origins.ts'

/** The way back to the Markdown for one document: places as `line, column, source line, source column`, one after the other. */
interface KeptDocument {
  readonly file: string
  /** SHA-256 of the Markdown when the artifact was made. */
  readonly digest: string
  readonly places: readonly number[]
}

/** A record of more bytes than this is none of ours. */
const largest = 50_000_000

/**
 * Keeps where the elements of an EPUB come from, in `.octavo/origins/` beside the manuscript, under the hash of its
 * bytes: so `octavo validate` leads back to the Markdown as the build did. A record that cannot be written costs that.
 */
export function recordOrigins(folder: string, artifact: string, bytes: Uint8Array, origins: Origins): void {
  const root = path.dirname(path.resolve(folder))
  const records = path.join(root, '.octavo', 'origins')
  const kept = Object.fromEntries(
    [...origins].flatMap(([name, { file, marks }]) => {
      const digest = digestOf(file)
      if (digest === undefined) return []
      const places = marks.flatMap(({ line, column, source }) => [line, column, source.line, source.column])
      const relative = path.relative(root, path.resolve(file)).split(path.sep).join('/')
      return [[name, { file: relative, digest, places } satisfies KeptDocument]]
    }),
  )
  const digest = createHash('sha256').update(bytes).digest('hex')
  try {
    writeWhole(path.join(records, recordName(artifact, digest)), JSON.stringify(kept))
    // What was built before under the same name is gone, and its record is of no use to anybody.
    for (const name of readdirSync(records)) {
      if (name !== recordName(artifact, digest) && name.startsWith(`${path.basename(artifact)}.`) && isRecord(name)) {
        rmSync(path.join(records, name), { force: true })
      }
    }
  } catch {
    // See above.
  }
}

/**
 * The origins of an EPUB that Octavo built here: looked for in `.octavo/` of the folders above it and above the working
 * directory. Files are named from the working directory, as messages name them. A Markdown file that was changed since
 * keeps its name and loses its places, which would be wrong. Undefined where nothing is known.
 */
export function builtOrigins(file: string, digest: string): Origins | undefined {
  for (const root of rootsOf(file)) {
    const records = path.join(root, '.octavo', 'origins')
    if (!existsSync(records)) continue
    try {
      const found = readdirSync(records).find((name) => name.endsWith(`.${digest}.json`))
      if (found === undefined || statSync(path.join(records, found)).size > largest) continue
      const kept: unknown = JSON.parse(readFileSync(path.join(records, found), 'utf8'))
      if (typeof kept !== 'object' || kept === null) continue
      return new Map(
        Object.entries(kept).flatMap(([name, document]: [string, unknown]) =>
          isKept(document) ? [[name as PackagePath, revive(root, document)]] : [],
        ),
      )
    } catch {
      // A damaged record is one that is not there.
    }
  }
  return undefined
}

function revive(root: string, { file, digest, places }: KeptDocument): DocumentOrigins {
  const absolute = path.join(root, file)
  const marks =
    digestOf(absolute) === digest
      ? Array.from({ length: Math.floor(places.length / 4) }, (_, at) => {
          const [line = 1, column = 1, sourceLine = 1, sourceColumn = 1] = places.slice(at * 4, at * 4 + 4)
          return { line, column, source: { line: sourceLine, column: sourceColumn } }
        })
      : []
  return { file: path.relative(process.cwd(), absolute), marks }
}

/** The folders above the EPUB and above the working directory, nearest first. */
function rootsOf(file: string): Set<string> {
  const roots = new Set<string>()
  for (const start of [path.dirname(path.resolve(file)), process.cwd()]) {
    for (let at = start; ; at = path.dirname(at)) {
      roots.add(at)
      if (at === path.dirname(at)) break
    }
  }
  return roots
}

function recordName(artifact: string, digest: string): string {
  return `${path.basename(artifact)}.${digest}.json`
}

function isRecord(name: string): boolean {
  return /\.[\da-f]{64}\.json$/.test(name)
}

function isKept(document: unknown): document is KeptDocument {
  const { file, digest, places } = document as Partial<KeptDocument>
  return (
    typeof file === 'string' &&
    typeof digest === 'string' &&
    Array.isArray(places) &&
    places.every((place) => Number.isInteger(place))
  )
}

function digestOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return undefined
  }
}
