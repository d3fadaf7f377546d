import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isMap, isSeq, parseDocument, stringify } from 'yaml'

/** Where a label is made or meant: `{#fig:x`, `@fig:x`, `(#sec:x)`, `continues="lst:x"`. */
const label = /(\{#|@|\(#|continues="|\s#)([a-z]+:[\w:-]+)/g

/**
 * Makes a book of `copies` times the chapters of a manuscript, in a folder of its own: chapters and parts again and
 * again, each time with labels of their own; front and back matter once.
 */
export function multiply(manuscript: string, copies: number, folder: string): void {
  cpSync(manuscript, folder, { recursive: true })
  const file = path.join(folder, 'book.yaml')
  const config = parseDocument(readFileSync(file, 'utf8'))
  const contents = config.get('contents')
  if (!isMap(contents)) throw new Error(`no contents in ${file}`)
  for (const section of ['chapters', 'parts']) {
    const list = contents.get(section)
    if (!isSeq(list)) continue
    const items: unknown = list.toJSON()
    if (!Array.isArray(items)) continue
    contents.set(section, Array.from({ length: copies }, (_, copy) => items.map((item) => renamed(item, copy))).flat())
  }
  writeFileSync(file, String(config))
  for (const name of ['chapters', 'parts']) {
    for (const entry of readdirSync(path.join(manuscript, name))) {
      const text = readFileSync(path.join(manuscript, name, entry), 'utf8')
      for (let copy = 1; copy < copies; copy++)
        writeFileSync(path.join(folder, name, fileOf(entry, copy)), relabelled(text, copy))
    }
  }
}

function fileOf(file: string, copy: number): string {
  return copy === 0 ? file : file.replace(/\.md$/, `-again-${copy}.md`)
}

function relabelled(text: string, copy: number): string {
  return text.replaceAll(label, (_, before: string, name: string) => {
    const trimmed = name.replace(/[:-]+$/, '')
    return `${before}${trimmed}-again-${copy}${name.slice(trimmed.length)}`
  })
}

/** Every file name in an item of the contents, at any depth. */
function renamed(item: unknown, copy: number): unknown {
  const text = stringify(item).replaceAll(/\b((?:chapters|parts)\/[\w-]+\.md)/g, (file) => fileOf(file, copy))
  return parseDocument(text).toJSON()
}
