import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileProblem } from './base/files.ts'
import { message, type MessageFields, type Warned } from './base/message.ts'
import { zipLimits } from './base/zip-limits.ts'
import { writeZip } from './base/zip-write.ts'

/** More than this is not read into memory. */
const largest = 1_000_000_000

/** Reads an EPUB from the disk: a file, or a folder that holds an unpacked one. What is no EPUB is a message. */
export async function readEpub(file: string): Promise<Warned<Uint8Array>> {
  try {
    const found = statSync(file)
    if (found.isDirectory()) return await fromFolder(file)
    const refused = refuse(file, found)
    return refused === undefined ? { value: await readFile(file), messages: [] } : refusal(refused)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const problem = missing ? 'there is no such file' : fileProblem(error)
    if (problem === undefined) throw error
    return refusal({
      severity: 'error',
      ruleId: missing ? 'epub-not-found' : 'epub-unreadable',
      reason: `Could not read \`${file}\`: ${problem}`,
      file,
    })
  }
}

function refusal(fields: MessageFields): Warned<Uint8Array> {
  return { messages: [message(fields)] }
}

function refuse(file: string, found: Stats): MessageFields | undefined {
  if (!found.isFile()) {
    // Reading a pipe or a device may never end.
    const reason = `Could not read \`${file}\`: it is no ordinary file`
    return { severity: 'error', ruleId: 'epub-unreadable', reason, file }
  }
  if (found.size <= largest) return undefined
  const reason = `\`${file}\` has ${Math.round(found.size / 1e6)} MB, expected at most ${largest / 1e6} MB`
  return { severity: 'error', ruleId: 'epub-file-too-large', reason, file }
}

/**
 * An unpacked EPUB as the archive that it would be. Links are left out, as are files that systems and version control put
 * beside a book: nothing outside the folder is read.
 */
async function fromFolder(folder: string): Promise<Warned<Uint8Array>> {
  if (!exists(path.join(folder, 'META-INF', 'container.xml'))) {
    const reason = `\`${folder}\` is a folder, expected a file, or a folder with an unpacked EPUB`
    return refusal({ severity: 'error', ruleId: 'epub-is-folder', reason, file: folder })
  }
  const files = new Map<string, Uint8Array>()
  let size = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    if (!entry.isFile() || /(?:^|\/)(?:\.git|\.DS_Store|Thumbs\.db)(?:\/|$)/.test(name)) continue
    size += lstatSync(file).size
    if (size > zipLimits.total || files.size >= zipLimits.entries) {
      const reason = `\`${folder}\` holds more than ${zipLimits.total / 1e6} MB or ${zipLimits.entries} files`
      return refusal({ severity: 'error', ruleId: 'epub-file-too-large', reason, file: folder })
    }
    files.set(name, await readFile(file))
  }
  return { value: writeZip(files, files.has('mimetype') ? ['mimetype'] : []), messages: [] }
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}
