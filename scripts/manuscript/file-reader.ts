import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FileReader, ReadResult } from '../book/book.ts'
import { decodeUtf8 } from '../base/decode.ts'
import { fileProblem } from '../base/files.ts'
import { didYouMean } from '../base/suggest.ts'

/** Larger files are mistakes: a picture of this size belongs to no book that a store accepts. */
const largest = 40 * 1024 * 1024

/**
 * Reads files below a folder and nowhere else: no absolute paths, no `..`, no links that lead out.
 *
 * @param folder the manuscript's folder, as the user named it
 */
export function createFileReader(folder: string): FileReader {
  const root = realpathSync(folder)
  let listed: readonly string[] | undefined
  const names = () => (listed ??= list(root, ''))
  const bytes = (name: string) => readBytes(root, name, names)
  return { names, bytes, text: (name) => toText(name, bytes(name)) }
}

function readBytes(root: string, name: string, names: () => readonly string[]): ReadResult<Uint8Array> {
  if (path.isAbsolute(name) || /^[a-z]:/i.test(name) || name.split(/[\\/]/).includes('..')) return outside(name)
  const file = path.join(root, name)
  try {
    if (!inside(root, realpathSync(file))) return outside(name)
    const facts = statSync(file)
    if (facts.isDirectory()) {
      return { ok: false, ruleId: 'file-is-folder', reason: `Unexpected folder \`${name}\`, expected a file` }
    }
    if (facts.size > largest) {
      const size = Math.round(facts.size / 1024 / 1024)
      return {
        ok: false,
        ruleId: 'file-too-large',
        reason: `Unexpected size of \`${name}\`: ${size} MB, expected at most ${largest / 1024 / 1024} MB`,
        note: 'Stores refuse books with such files; scale the picture down.',
      }
    }
    return { ok: true, value: readFileSync(file) }
  } catch (error) {
    const problem = fileProblem(error)
    if (problem === undefined) throw error
    if (error instanceof Error && 'code' in error && error.code !== 'ENOENT') {
      return { ok: false, ruleId: 'file-unreadable', reason: `Could not read \`${name}\`: ${problem}` }
    }
    return {
      ok: false,
      ruleId: 'file-missing',
      reason: `Could not find \`${name}\` below the manuscript's folder`,
      note: didYouMean(name, names()),
    }
  }
}

/** Line ends are made one kind here, so that nothing later depends on the editor that wrote the file. */
function toText(name: string, read: ReadResult<Uint8Array>): ReadResult<string> {
  if (!read.ok) return read
  const decoded = decodeUtf8(read.value)
  if (decoded.ok) return { ok: true, value: decoded.text.replace(/\r\n?/g, '\n') }
  return {
    ok: false,
    ruleId: 'file-encoding',
    reason: `Unexpected bytes in \`${name}\` that are not UTF-8`,
    note: 'Save the file as UTF-8; it looks like another encoding.',
    place: decoded.place,
  }
}

function outside(name: string): ReadResult<never> {
  return {
    ok: false,
    ruleId: 'path-outside',
    reason: `Unexpected path \`${name}\`, expected one below the manuscript's folder`,
    note: 'Copy the file into the folder that holds book.yaml; a book that reaches outside cannot be built elsewhere.',
  }
}

function inside(root: string, file: string): boolean {
  return file === root || file.startsWith(root + path.sep)
}

function list(root: string, below: string): readonly string[] {
  return readdirSync(path.join(root, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? list(root, name) : [name]
    })
}
