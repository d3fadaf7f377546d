import path from 'node:path'
import type { FileReader } from '../book/book.ts'
import type { BookConfig } from '../book/config.ts'
import { message, type Message } from '../base/message.ts'

/** `::include{file="shared/text.md"}`: the file's name, quoted or not. */
const include = /^[ \t>]*::include\{[^}\n]*\bfile=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s}"']+))/gm

/** Markdown beside listed chapters that no line of `contents` names, and that no text includes, would silently miss the book. */
export function notListed(config: BookConfig, reader: FileReader, folder: string, bookYaml: string): Message[] {
  const listed = new Set(config.contents.flatMap((item) => item.file ?? []).map((file) => path.posix.normalize(file)))
  const folders = new Set([...listed].map((file) => path.posix.dirname(file)).filter((name) => name !== '.'))
  const chapters = reader.names().filter((name) => name.endsWith('.md'))
  const stray = chapters.filter((name) => folders.has(path.posix.dirname(name)) && !listed.has(name))
  if (stray.length === 0) return []
  const included = includedBy(chapters, reader)
  return stray
    .filter((name) => !included.has(name))
    .map((name) =>
      message({
        severity: 'warning',
        ruleId: 'chapter-not-listed',
        reason: `Unexpected chapter \`${name}\` that book.yaml does not list`,
        file: path.posix.join(folder, name),
        note: `List it under \`contents\` in ${bookYaml}, or move it out of the folder.`,
      }),
    )
}

function includedBy(files: readonly string[], reader: FileReader): ReadonlySet<string> {
  const names = files.flatMap((file) => {
    const read = reader.text(file)
    return read.ok
      ? [...read.value.matchAll(include)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
      : []
  })
  return new Set(names.map((name) => path.posix.normalize(name)))
}
