import { inflateSync } from 'node:zlib'
import { entry, nameOf, type PdfObject } from './value.ts'

/** The bytes of a stream, its filter undone; it has none or Flate (ISO 32000-1 §7.4.4). Throws for any other. */
export function inflated({ value, stream }: PdfObject): Uint8Array {
  if (stream === undefined) return new Uint8Array()
  const filter = entry(value, 'Filter')
  if (filter === undefined) return stream
  if (nameOf(filter) !== 'FlateDecode') throw new Error('Unexpected filter of a stream, expected FlateDecode')
  return inflateSync(stream)
}
