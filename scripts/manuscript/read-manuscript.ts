import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { VFile } from 'vfile'
import type { FileReader, Manuscript, Source } from '../book/book.ts'
import type { ContentsItem } from '../book/config.ts'
import { message, type Message, type Warned } from '../base/message.ts'
import { configOf } from './config.ts'
import { createFileReader } from './file-reader.ts'
import { notListed } from './not-listed.ts'

/**
 * Reads book.yaml and the chapters it lists.
 *
 * @param folder the manuscript's folder as the user named it; messages name files from there
 */
export function readManuscript(folder: string): Warned<Manuscript> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { messages: [noFolder(folder)] }
  return manuscriptFrom(createFileReader(folder), folder)
}

/** The same from any reader: the files need not lie on a disk. */
export function manuscriptFrom(reader: FileReader, folder: string): Warned<Manuscript> {
  const bookYaml = path.posix.join(folder, 'book.yaml')
  const text = reader.text('book.yaml')
  if (!text.ok) return { messages: [text.ruleId === 'file-missing' ? noBook(folder) : unread(text, bookYaml)] }
  const { value: config, messages } = configOf(text.value, bookYaml)
  if (config === undefined) return { messages }

  const found: Message[] = [...messages]
  const sources: Source[] = []
  for (const item of config.contents) {
    if (item.planned) continue
    const file = readSource(item, reader, folder)
    if ('reason' in file) found.push(unlisted(file, item, bookYaml))
    else sources.push({ item, file })
  }
  found.push(...notListed(config, reader, folder, bookYaml))
  const named = (file: string, key: string): VFile | undefined => {
    const read = reader.text(file)
    if (read.ok) return new VFile({ path: path.posix.join(folder, file), value: read.value })
    // Bytes that are no UTF-8 have a place in the file; whatever else is wrong with it, in book.yaml.
    if (read.place !== undefined) found.push(unread(read, path.posix.join(folder, file)))
    else found.push(unread({ ...read, place: config.places?.[key] }, bookYaml))
    return undefined
  }
  const bibliographies = config.bibliography.flatMap((file) => named(file, 'bibliography') ?? [])
  const { style } = config.citations
  const citationStyle = style.endsWith('.csl') ? named(style, 'citations.style') : undefined
  const wordLists = (config.prose?.words ?? []).flatMap((file) => named(file, 'prose.words') ?? [])
  return { value: { folder, config, sources, bibliographies, citationStyle, wordLists, reader }, messages: found }
}

/** Generated documents have an empty file: their text comes from book.yaml. */
function readSource(
  item: ContentsItem,
  reader: FileReader,
  folder: string,
): VFile | Extract<ReturnType<FileReader['text']>, { ok: false }> {
  if (item.file === undefined) return new VFile({ path: path.posix.join(folder, 'book.yaml'), value: '' })
  const read = reader.text(item.file)
  return read.ok ? new VFile({ path: path.posix.join(folder, item.file), value: read.value }) : read
}

function noFolder(folder: string): Message {
  return message({
    severity: 'error',
    ruleId: 'manuscript-missing',
    reason: `Could not find the manuscript's folder \`${folder}\``,
    note: 'Name the folder that holds book.yaml with --dir.',
  })
}

function noBook(folder: string): Message {
  return message({
    severity: 'error',
    ruleId: 'manuscript-missing',
    reason: `Could not find \`book.yaml\` in \`${folder}\``,
    note: 'Name the folder that holds book.yaml with --dir.',
  })
}

type Unread = Extract<ReturnType<FileReader['text']>, { ok: false }>

function unread({ ruleId, reason, note, place }: Unread, file: string): Message {
  return message({ severity: 'error', ruleId, reason, note, place, file })
}

/** A chapter that cannot be read is book.yaml's mistake, except for its encoding, which has a place of its own. */
function unlisted(read: Unread, item: ContentsItem, bookYaml: string): Message {
  if (read.place !== undefined) return unread(read, path.posix.join(path.posix.dirname(bookYaml), item.file ?? ''))
  const ruleId = read.ruleId === 'file-missing' ? 'chapter-missing' : read.ruleId
  return message({ severity: 'error', ruleId, reason: read.reason, note: read.note, file: bookYaml, place: item.place })
}
