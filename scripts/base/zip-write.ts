import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'

/** 1980-01-01 00:00, the first moment that a DOS date can name: written as a number, so no time zone can move it. */
const dosDate = (1 << 5) | 1
const utf8Flag = 0x0800

/**
 * A ZIP archive (APPNOTE 6.3.3) whose bytes depend on nothing but names and contents: entries sorted by name, one
 * fixed time, no extra fields, no attributes. Deflate is fflate's, because zlib's output changes with Node's version.
 *
 * `first` stand at the start in this order, stored as they are (EPUB OCF §4.3.2 wants that of `mimetype`); an entry that
 * deflate would only lengthen is stored too. Throws for names that lead out of the folder and beyond ZIP's own limits.
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array | string>, first: readonly string[] = []): Uint8Array {
  const names = [...first, ...[...files.keys()].filter((name) => !first.includes(name)).sort()]
  if (names.length > 0xffff) throw new Error(`${names.length} entries are too many for a ZIP archive`)
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const content = files.get(name)
    if (content === undefined) throw new Error(`${name} is not among the files`)
    if (name.startsWith('/') || name.includes('\\') || name.split('/').some((step) => ['', '.', '..'].includes(step))) {
      throw new Error(`"${name}" cannot name an entry of an archive`)
    }
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const deflated = first.includes(name) ? bytes : deflateSync(bytes, { level: 9 })
    const stored = deflated.length >= bytes.length
    const data = stored ? bytes : deflated
    const label = Buffer.from(name, 'utf8')
    const common = shared(label.length, crc32(bytes), data.length, bytes.length, stored)
    body.push(signature(0x04034b50), common, label, Buffer.from(data.buffer, data.byteOffset, data.length))
    directory.push(central(common, offset), label)
    offset += 30 + label.length + data.length
    if (offset > 0xffffffff) throw new Error('The archive exceeds 4 GB')
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([...body, ...directory, end(names.length, size, offset)])
}

function signature(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

/** The 26 bytes that a local header and its twin in the central directory have in common (§4.3.7, §4.3.12). */
function shared(label: number, crc: number, packed: number, size: number, stored: boolean): Buffer {
  const buffer = Buffer.alloc(26)
  buffer.writeUInt16LE(20, 0)
  buffer.writeUInt16LE(utf8Flag, 2)
  buffer.writeUInt16LE(stored ? 0 : 8, 4)
  buffer.writeUInt16LE(0, 6)
  buffer.writeUInt16LE(dosDate, 8)
  buffer.writeUInt32LE(crc, 10)
  buffer.writeUInt32LE(packed, 14)
  buffer.writeUInt32LE(size, 18)
  buffer.writeUInt16LE(label, 22)
  return buffer
}

/** An entry of the central directory, without its name; made by "DOS 2.0", no attributes. */
function central(common: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, rest])
}

function end(count: number, size: number, offset: number): Buffer {
  const buffer = Buffer.alloc(22)
  buffer.writeUInt32LE(0x06054b50, 0)
  buffer.writeUInt16LE(count, 8)
  buffer.writeUInt16LE(count, 10)
  buffer.writeUInt32LE(size, 12)
  buffer.writeUInt32LE(offset, 16)
  return buffer
}
