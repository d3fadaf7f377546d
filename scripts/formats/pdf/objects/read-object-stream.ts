import { createHash } from 'node:crypto'
import { inflated } from './inflated.ts'
import type { ObjectStream } from './object-stream.ts'
import { readValue } from './read-value.ts'
import { entry, nameOf, numberOf, type PdfObject, type PdfValue } from './value.ts'

/** The objects of object streams that were read before, by what their bytes are: the same bytes hold the same. */
export type KnownObjects = ReadonlyMap<string, readonly PdfValue[]>

/** The objects in an object stream (ISO 32000-1 §7.5.7). */
export function readObjectStream(container: PdfObject): PdfValue[] {
  const text = Buffer.from(inflated(container)).toString('latin1')
  const [count, first] = [numberOf(entry(container.value, 'N')) ?? 0, numberOf(entry(container.value, 'First')) ?? 0]
  const table = text.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: count }, (_, index) => readValue({ text, at: first + (table[index * 2 + 1] ?? 0) }))
}

/** Stands for all that the objects in a stream are read from: its bytes, and what its dictionary says of them. */
export function objectStreamDigest({ value, stream }: PdfObject): string {
  const said = [numberOf(entry(value, 'N')), numberOf(entry(value, 'First')), nameOf(entry(value, 'Filter'))]
  return createHash('sha256')
    .update(said.join(' '))
    .update(stream ?? new Uint8Array())
    .digest('base64')
}

/** The objects in a stream that is to be written, read from its bytes as they will lie in the file, with their digest. */
export function readAhead({ entries, bytes }: ObjectStream): readonly [digest: string, values: readonly PdfValue[]] {
  const object = { value: readValue({ text: `<<${entries}>>`, at: 0 }), stream: bytes }
  return [objectStreamDigest(object), readObjectStream(object)]
}
