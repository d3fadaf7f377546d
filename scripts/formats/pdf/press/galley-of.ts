import { createHash, type Hash } from 'node:crypto'
import type { Package } from '../../../book/format.ts'
import type { PackagePath } from '../../../book/names.ts'
import { bookSheet, measureScript } from '../book-files.ts'

/** An assembled book, cut into its runs of pages. */
export interface Galley {
  /** The document without its runs. */
  readonly shell: string
  /** Each run's `<section class="document">`, by its name. */
  readonly sections: ReadonlyMap<string, string>
  readonly css: string
  readonly measure?: string | undefined
  /** Hash of the fonts and of `measure`. */
  readonly faces: string
  readonly files: Package
}

const opening = /<section class="document[^"]*" id="(octavo-\d+)"/g

/** Takes an assembled book apart. */
export function galleyOf(files: Package): Galley {
  const html = String(files.get('book.html' as PackagePath))
  const measure = files.get(measureScript)
  const starts = [...html.matchAll(opening)]
  const first = starts[0]?.index ?? html.indexOf('</body>')
  const end = html.lastIndexOf('</body>')
  const sections = new Map<string, string>()
  for (const [at, { index, 1: name = '' }] of starts.entries()) {
    sections.set(name, html.slice(index, starts[at + 1]?.index ?? end))
  }
  const faces = createHash('sha256').update(String(measure))
  for (const [path, content] of files) if (path.startsWith('fonts/')) add(faces, path, content)
  return {
    shell: html.slice(0, first) + html.slice(end),
    sections,
    css: String(files.get(bookSheet)),
    measure: typeof measure === 'string' ? measure : undefined,
    faces: faces.digest('hex'),
    files,
  }
}

/** Hash of the pictures that a section shows. */
export function picturesIn(html: string, files: Package): string {
  const hash = createHash('sha256')
  for (const [path, content] of files) {
    const named = path.split('/').map(encodeURIComponent).join('/')
    if (path.startsWith('images/') && html.includes(`"${named}"`)) add(hash, path, content)
  }
  return hash.digest('hex')
}

function add(hash: Hash, path: string, content: Uint8Array | string): void {
  hash.update(`${path} ${content.length} `).update(content)
}
