import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileReader, ReadResult } from '../book/book.ts'

/** `templates/` stands two floors up, both beside scripts/ and beside lib/. */
export const templates = fileURLToPath(new URL('../../templates/', import.meta.url))
const shelf = path.join(templates, 'themes')

/** The manuscript, for themes that lie in it. */
export interface ThemeHome {
  readonly reader: FileReader
  /** As the user named it. */
  readonly folder: string
}

/** A folder that holds a theme: one that Octavo brings, or one of the author's. */
export interface ThemeFolder {
  /** `octavo`, or a path below the manuscript's folder: `theme`. */
  readonly name: string
  readonly own: boolean
  /** As messages name it. */
  readonly shown: string
  readonly text: (file: string) => ReadResult<string>
  readonly bytes: (file: string) => ReadResult<Uint8Array>
  /** Where a file of it lies on the disk. */
  readonly path: (file: string) => string
}

/** Names of the themes that Octavo brings. */
export function themeNames(): string[] {
  return readdirSync(shelf)
    .filter((name) => existsSync(path.join(shelf, name, 'theme.yaml')))
    .toSorted()
}

/** Whether a theme is named by the place of its folder, as `./theme` is. */
export function isPath(name: string): boolean {
  return name.includes('/')
}

/**
 * The folder that a name means: with a slash in it a path, from the manuscript's folder or from that of the theme that
 * names it. Undefined when there is none.
 */
export function themeFolder(name: string, home: ThemeHome | undefined, from = ''): ThemeFolder | undefined {
  if (!isPath(name)) return themeNames().includes(name) ? brought(name) : undefined
  if (home === undefined) return undefined
  const below = path.posix.join(from, name).replace(/\/$/, '')
  const { reader, folder } = home
  const file = (inside: string): string => path.posix.join(below, inside)
  return {
    name: below,
    own: true,
    shown: path.posix.join(folder, below),
    text: (inside) => reader.text(file(inside)),
    bytes: (inside) => reader.bytes(file(inside)),
    path: (inside) => path.resolve(folder, file(inside)),
  }
}

function brought(name: string): ThemeFolder {
  const at = (file: string): string => path.join(shelf, name, file)
  const missing = (file: string): ReadResult<never> => ({
    ok: false,
    ruleId: 'file-missing',
    reason: `Could not find \`${file}\` of theme \`${name}\``,
  })
  return {
    name,
    own: false,
    shown: `templates/themes/${name}`,
    text: (file) => (existsSync(at(file)) ? { ok: true, value: readFileSync(at(file), 'utf8') } : missing(file)),
    bytes: (file) => (existsSync(at(file)) ? { ok: true, value: readFileSync(at(file)) } : missing(file)),
    path: at,
  }
}
