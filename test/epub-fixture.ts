import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, type ZipOptions, type Zippable } from 'fflate'

/** What a test changes in the stock book: text or bytes put a file there, `null` takes it away. */
export type Overlay = Record<string, string | Uint8Array | null>

const folder = join(import.meta.dirname, 'books/stock-epub')
const encoder = new TextEncoder()
/** fflate reads a Date in local time; DOS has no earlier day than this. */
const mtime = new Date(1980, 0, 1)

/** The stock book's files by path inside the archive, `mimetype` first, with the overlay on top. */
export function stockFiles(overlay: Overlay = {}): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
  const files = new Map<string, Uint8Array>([['mimetype', encoder.encode('application/epub+zip')]])
  for (const name of names) files.set(name, readFileSync(join(folder, name)))
  for (const [name, value] of Object.entries(overlay)) {
    if (value === null) files.delete(name)
    else files.set(name, typeof value === 'string' ? encoder.encode(value) : value)
  }
  return files
}

/** An EPUB made of the stock book (EPUB 3.3, blameless) and an overlay: `{'OEBPS/c1.xhtml': '…'}`. */
export function makeEpub(overlay: Overlay = {}): Uint8Array {
  return zipFiles(stockFiles(overlay))
}

/** The text of one file of the stock book, for tests that change a word of it. */
export function stockText(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** The stock text with one passage replaced; throws when the passage is not there, so that no test edits nothing. */
export function edited(name: string, from: string, to: string): Record<string, string> {
  const text = stockText(name)
  if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`)
  return { [name]: text.replace(from, () => to) }
}

/** Zips files in their order; `mimetype` is stored and the rest deflated unless `options` says otherwise. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>, options: Record<string, ZipOptions> = {}): Uint8Array {
  const zippable: Zippable = {}
  for (const [name, bytes] of files) {
    zippable[name] = [bytes, { level: name === 'mimetype' ? 0 : 6, mtime, ...options[name] }]
  }
  return zipSync(zippable)
}
