import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, openPromise, type Entry, type LocalFileHeader, type ZipFile } from 'yauzl'
import { checkRecord } from './zip-check.ts'
import { zipLimits, type ZipLimits } from './zip-limits.ts'
import { foldName, nameProblem, unreadableName } from './zip-names.ts'
import type { ZipProblem } from './zip-problem.ts'

export interface ZipEntry {
  readonly name: string
  readonly compressed: boolean
  readonly bytes: Uint8Array
}

export interface ZipContents {
  /** Files in the order of the archive's directory; folders and refused entries are not among them. */
  readonly entries: readonly ZipEntry[]
  readonly problems: readonly ZipProblem[]
}

/** An entry of the directory, named, with the bytes of the archive that it claims. */
interface Claim {
  readonly name: string
  readonly entry: Entry
}

/**
 * Reads an archive that anybody may have made, from bytes or from a file, within limits. Whatever is wrong becomes a
 * problem and the entry is left out; nothing is thrown and nothing is written. Bounds: `limits.total` bytes of
 * contents, time linear in archive and contents. Governed by PKWARE APPNOTE 6.3 and OCF 3.3 §4.2–4.3.
 */
export async function readZip(source: Uint8Array | string, limits: Partial<ZipLimits> = {}): Promise<ZipContents> {
  const bounds = { ...zipLimits, ...limits }
  const problems: ZipProblem[] = []
  const entries: ZipEntry[] = []
  const options = { decodeStrings: false, validateEntrySizes: true, strictFileNames: true, autoClose: false }
  let zip: ZipFile | undefined
  try {
    zip =
      typeof source === 'string'
        ? await openPromise(source, options)
        : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
    // yauzl reports a failed close as an event, and an event that nobody hears is thrown.
    zip.on('error', () => undefined)
    if (zip.entryCount > bounds.entries) {
      const reason = `Unexpected archive of ${zip.entryCount} entries, expected at most ${bounds.entries}`
      return { entries, problems: [{ id: 'too-many-entries', reason }] }
    }
    const claims = await readDirectory(zip, problems)
    if (typeof source !== 'string' && problems.length === 0 && hidesSomething(source, zip, claims)) {
      const reason =
        "Unexpected bytes between the archive's entries, its directory and its end, expected nothing hidden there"
      problems.push({ id: 'hidden-bytes', reason })
    }
    await readEntries(zip, claims, bounds, entries, problems)
  } catch (error) {
    const id = zip === undefined ? 'not-a-zip' : 'damaged-archive'
    problems.push({ id, reason: `Unexpected bytes, expected a ZIP archive: ${wordsOf(error)}` })
  } finally {
    zip?.close()
  }
  return { entries, problems }
}

/** The directory's entries with safe and single names. A damaged directory ends the list. */
async function readDirectory(zip: ZipFile, problems: ZipProblem[]): Promise<Claim[]> {
  const claims: Claim[] = []
  const names = new Set<string>()
  const folded = new Map<string, string>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8')
      const problem = isUtf8(entry.fileNameRaw) ? nameProblem(name) : unreadableName(name)
      const twin = folded.get(foldName(name))
      if (problem !== undefined) problems.push(problem)
      else if (names.has(name)) {
        problems.push({
          id: 'duplicate-name',
          entry: name,
          reason: 'Unexpected second entry of this name, expected one',
        })
      } else {
        if (twin !== undefined) {
          const reason = `Unexpected name that differs from "${twin}" only in case or composition, expected a different one`
          problems.push({ id: 'case-collision', entry: name, reason })
        }
        names.add(name)
        folded.set(foldName(name), name)
        claims.push({ name, entry })
      }
    }
  } catch (error) {
    problems.push({ id: 'damaged-archive', reason: `Unexpected bytes in the archive's directory: ${wordsOf(error)}` })
  }
  return claims
}

/**
 * Whether the directory is longer than its entries, or does not end where the end record begins (APPNOTE 4.3.16): then
 * programs that trust the one or the other number see different books. Asked when every record was read.
 */
function hidesSomething(source: Uint8Array, zip: ZipFile, claims: readonly Claim[]): boolean {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  const end = source.length - 22 - zip.comment.length
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const records = claims.map(
    ({ entry }) => 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
  )
  // With ZIP64 the numbers stand in a record between the directory and its end.
  if (size === inZip64 || offset === inZip64 || view.getUint32(Math.max(0, end - 20), true) === zip64Locator)
    return false
  return offset + size !== end || records.reduce((sum, each) => sum + each, 0) !== size
}

const zip64Locator = 0x07064b50

/** Reads one after the other in the order of the directory: never more than one inflater is at work. */
async function readEntries(
  zip: ZipFile,
  claims: readonly Claim[],
  limits: ZipLimits,
  entries: ZipEntry[],
  problems: ZipProblem[],
): Promise<void> {
  const taken = await overlaps(zip, claims, problems)
  let total = 0
  for (const { name, entry } of claims) {
    if (taken.has(name) || name.endsWith('/')) continue
    const problem = checkRecord(name, entry, limits)
    if (problem !== undefined) {
      problems.push(problem)
      continue
    }
    total += entry.uncompressedSize
    if (total > limits.total) {
      const reason = `Unexpected contents of more than ${limits.total} bytes, expected at most so many in all`
      problems.push({ id: 'archive-too-large', entry: name, reason })
      return
    }
    try {
      const bytes = await readBytes(zip, entry)
      if (crc32(bytes) !== entry.crc32) throw new Error('checksum does not fit')
      entries.push({ name, compressed: entry.compressionMethod !== 0, bytes })
    } catch (error) {
      problems.push({ id: 'damaged-entry', entry: name, reason: `Unexpected bytes in an entry: ${wordsOf(error)}` })
    }
  }
}

/** General purpose bit 3: checksum and sizes follow the data, and stand as zeros before it (APPNOTE 4.4.4). */
const sizesFollow = 8
/** What stands in place of a size that does not fit and is given by a ZIP64 extra field (APPNOTE 4.5.3). */
const inZip64 = 0xffffffff

/** Whether both headers of an entry tell the same story: programs that stream an archive read the local ones only. */
function agrees(local: LocalFileHeader, entry: Entry): boolean {
  const same = (one: number, other: number): boolean => one === other || one === inZip64
  if (local.compressionMethod !== entry.compressionMethod) return false
  if ((local.generalPurposeBitFlag & sizesFollow) !== 0) return true
  return (
    local.crc32 === entry.crc32 &&
    same(local.compressedSize, entry.compressedSize) &&
    same(local.uncompressedSize, entry.uncompressedSize)
  )
}

/** Names of entries that claim bytes which another entry claims too, or whose local header tells another story. */
async function overlaps(zip: ZipFile, claims: readonly Claim[], problems: ZipProblem[]): Promise<Set<string>> {
  const refused = new Set<string>()
  const ranges: { name: string; from: number; to: number }[] = []
  for (const { name, entry } of claims) {
    try {
      const local = await zip.readLocalFileHeaderPromise(entry)
      if (!local.fileName.equals(entry.fileNameRaw)) {
        const reason = 'Unexpected name before the entry itself, expected the one that the directory gives'
        problems.push({ id: 'names-disagree', entry: name, reason })
        refused.add(name)
      } else if (!agrees(local, entry)) {
        const reason = 'Unexpected sizes or method before the entry itself, expected those that the directory gives'
        problems.push({ id: 'headers-disagree', entry: name, reason })
        refused.add(name)
      }
      ranges.push({ name, from: entry.relativeOffsetOfLocalHeader, to: local.fileDataStart + entry.compressedSize })
    } catch (error) {
      problems.push({ id: 'damaged-entry', entry: name, reason: `Unexpected header of an entry: ${wordsOf(error)}` })
      refused.add(name)
    }
  }
  ranges.sort((one, other) => one.from - other.from || one.to - other.to)
  let end = 0
  for (const { name, from, to } of ranges) {
    if (from < end) {
      problems.push({
        id: 'overlapping-entries',
        entry: name,
        reason: 'Unexpected entry that lies inside another, expected bytes of its own',
      })
      refused.add(name)
    }
    end = Math.max(end, to)
  }
  return refused
}

/** yauzl ends the stream with an error as soon as it carries more bytes than the directory declares. */
async function readBytes(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}
