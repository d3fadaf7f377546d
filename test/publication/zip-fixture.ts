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
  readonly crc?: number
  readonly attributes?: number
  /** Index of the entry whose data this one claims as well. */
  readonly sharesDataOf?: number
}

/** Writes an archive byte by byte (APPNOTE 4.3). */
export function rawZip(entries: readonly RawEntry[], claimedCount = entries.length): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let position = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = Buffer.from(entry.data ?? '')
    const data = entry.deflate === true ? deflateRawSync(content) : content
    const method = entry.method ?? (entry.deflate === true ? 8 : 0)
    const fields = (length: number): Buffer => {
      const buffer = Buffer.alloc(26)
      buffer.writeUInt16LE(20, 0)
      buffer.writeUInt16LE(entry.flags ?? 0x800, 2)
      buffer.writeUInt16LE(method, 4)
      buffer.writeUInt32LE(entry.crc ?? crc32(content), 10)
      buffer.writeUInt32LE(data.length, 14)
      buffer.writeUInt32LE(entry.size ?? content.length, 18)
      buffer.writeUInt16LE(length, 22)
      return buffer
    }
    let offset = position
    if (entry.sharesDataOf === undefined) {
      const local = Buffer.from(entry.localName ?? entry.name)
      const header = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields(local.length), local, data])
      parts.push(header)
      position += header.length
    } else offset = offsets[entry.sharesDataOf] ?? 0
    offsets.push(offset)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.attributes ?? 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), fields(name.length), tail, name)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(claimedCount, 8)
  end.writeUInt16LE(claimedCount, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(position, 16)
  return Buffer.concat([...parts, central, end])
}
