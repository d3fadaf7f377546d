import type { Part } from './part.ts'

/** A part with the streams that it counts. */
export interface PackedPart {
  readonly part: Part
  readonly streams: readonly Uint8Array[]
}

/** A part as bytes: lengths, then the part as JSON, then its streams as they will lie in the file. */
export function packPart({ part, streams }: PackedPart): Uint8Array {
  const json = Buffer.from(JSON.stringify(part), 'utf8')
  const lengths = Buffer.alloc(8 + 4 * streams.length)
  lengths.writeUInt32LE(json.length, 0)
  lengths.writeUInt32LE(streams.length, 4)
  streams.forEach((stream, index) => lengths.writeUInt32LE(stream.length, 8 + 4 * index))
  return new Uint8Array(Buffer.concat([lengths, json, ...streams]))
}

/** Throws for bytes that `packPart` did not give. */
export function unpackPart(bytes: Uint8Array): PackedPart {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [length, count] = [buffer.readUInt32LE(0), buffer.readUInt32LE(4)]
  let at = 8 + 4 * count
  const part = JSON.parse(buffer.toString('utf8', at, at + length)) as Part // packPart wrote it.
  at += length
  const streams = Array.from({ length: count }, (_, index) => {
    const from = at
    at += buffer.readUInt32LE(8 + 4 * index)
    return bytes.subarray(from, at)
  })
  return { part, streams }
}
