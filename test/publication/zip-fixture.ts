import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive that no ordinary program would write: whatever is given here is written unseen. */
export interface RawEntry {
  readonly name: string | Uint8Array
  readonly data?: string | Uint8Array
  /** Name before the data, when it differs from the directory's. */
  readonly localName?: string
  readonly deflate?: boolean
  readonly method?: number
  readonly flags?: number
  /** Uncompressed size that the directory claims. */
  readonly size?: number
  /** Compressed size that the directory claims. */
  readonly packed?: number
  readonly crc?: number
  /** What stands before the data, when it differs from the directory's. */
  readonly local?: { readonly size?: number; readonly packed?: number; readonly crc?: number; readonly method?: number }
  /** Extra field of the directory's record. */
  readonly extra?: Uint8Array
  /** Bytes after the data, as a data descriptor is. */
  readonly trailer?: Uint8Array
  readonly attributes?: number
  /** Index of the entry whose data this one claims as well. */
  readonly sharesDataOf?: number
}

export interface RawArchive {
  /** Number of entries that the end record claims. */
  readonly count?: number
  readonly comment?: string | Uint8Array
  /** Bytes before the first entry; offsets count them. */
  readonly before?: Uint8Array
  readonly disk?: number
  /** Writes a ZIP64 end record that claims so many entries. */
  readonly zip64Count?: bigint
}

/** Writes an archive byte by byte (APPNOTE 4.3). */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive | number = {}): Uint8Array {
  const {
    count = entries.length,
    comment = '',
    before,
    disk = 0,
    zip64Count,
  } = typeof archive === 'number' ? { count: archive } : archive
  const parts: Uint8Array[] = before === undefined ? [] : [before]
  const directory: Buffer[] = []
  const offsets: number[] = []
  let position = before?.length ?? 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = Buffer.from(entry.data ?? '')
    const data = entry.deflate === true ? deflateRawSync(content) : content
    const fields = (length: number, local: RawEntry['local'] = {}, extra = 0): Buffer => {
      const buffer = Buffer.alloc(26)
      buffer.writeUInt16LE(20, 0)
      buffer.writeUInt16LE(entry.flags ?? 0x800, 2)
      buffer.writeUInt16LE(local.method ?? entry.method ?? (entry.deflate === true ? 8 : 0), 4)
      buffer.writeUInt32LE(local.crc ?? entry.crc ?? crc32(content), 10)
      buffer.writeUInt32LE(local.packed ?? entry.packed ?? data.length, 14)
      buffer.writeUInt32LE(local.size ?? entry.size ?? content.length, 18)
      buffer.writeUInt16LE(length, 22)
      buffer.writeUInt16LE(extra, 24)
      return buffer
    }
    let offset = position
    if (entry.sharesDataOf === undefined) {
      const local = Buffer.from(entry.localName ?? entry.name)
      const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields(local.length, entry.local), local])
      const written = Buffer.concat([head, data, entry.trailer ?? new Uint8Array()])
      parts.push(written)
      position += written.length
    } else offset = offsets[entry.sharesDataOf] ?? 0
    offsets.push(offset)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.attributes ?? 0, 6)
    tail.writeUInt32LE(offset, 10)
    const extra = entry.extra ?? new Uint8Array()
    const record = fields(name.length, {}, extra.length)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), record, tail, name, Buffer.from(extra))
  }
  const central = Buffer.concat(directory)
  const note = Buffer.from(comment)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(disk, 4)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(position, 16)
  end.writeUInt16LE(note.length, 20)
  const large = zip64Count === undefined ? [] : [zip64End(zip64Count, central.length, position)]
  return Buffer.concat([...parts, central, ...large, end, note])
}

/** The ZIP64 end record and its locator (APPNOTE 4.3.14, 4.3.15). */
function zip64End(count: bigint, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56)
  record.write('PK\u0006\u0006', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(count, 24)
  record.writeBigUInt64LE(count, 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\u0006\u0007', 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}
