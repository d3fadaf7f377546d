import { type Places, readReferenceStream } from './reference-stream.ts'
import { type Cursor, readValue, readWord, skipBlanks } from './read-value.ts'
import { type KnownObjects, objectStreamDigest, readObjectStream } from './read-object-stream.ts'
import { as, entry, numberOf, type PdfObject, type PdfValue } from './value.ts'

/** A PDF that can be looked into; objects are read when they are asked for, and once. */
export interface PdfFile {
  /** The trailer's entries, or those of the cross-reference stream. */
  readonly trailer: PdfValue
  /** Numbers of all objects, ascending. */
  readonly numbers: () => readonly number[]
  /** An object by number; null where there is none (ISO 32000-1 §7.3.10). */
  readonly object: (number: number) => PdfObject
  /** Where the value of an object begins, for who reads it himself; undefined where there is none. Throws for one in an object stream. */
  readonly placeOf: (number: number) => Cursor | undefined
  /** A value, or what it refers to. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined
  /** An entry of a dictionary, references followed. */
  readonly get: (value: PdfValue | undefined, key: string) => PdfValue | undefined
}

/**
 * Reads what Chromium and we ourselves write: one cross-reference table or stream, no updates, no encryption. Throws for
 * what is no such file.
 *
 * @param known object streams that need no reading
 */
export function readPdf(bytes: Uint8Array, known?: KnownObjects): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]
  if (start === undefined) throw new Error('Unexpected end of a PDF, expected the place of its cross-references')
  const cursor: Cursor = { text, at: Number(start) }
  const { places, trailer } = text.startsWith('xref', cursor.at)
    ? readTable(cursor)
    : readReferenceStream(readObjectAt(cursor, bytes))

  const found: (PdfObject | undefined)[] = []
  const containers = new Map<number, readonly PdfValue[]>()
  const read = (number: number): PdfObject => {
    const [at, inside] = [places.at[number], places.inside[number]]
    if (at === undefined) return { value: null }
    if (inside === undefined) return readObjectAt({ text, at }, bytes)
    const held = containers.get(inside) ?? contained(object(inside))
    containers.set(inside, held)
    return { value: held[at] ?? null }
  }
  const contained = (container: PdfObject): readonly PdfValue[] =>
    known?.get(objectStreamDigest(container)) ?? readObjectStream(container)
  const object = (number: number): PdfObject => (found[number] ??= read(number))
  const placeOf = (number: number): Cursor | undefined => {
    const at = places.at[number]
    if (at === undefined) return undefined
    if (places.inside[number] !== undefined)
      throw new Error(`Unexpected object stream around object ${number}, expected none`)
    return { text, at: valueAt(text, at) }
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    const ref = as('ref', value)
    return ref === undefined ? value : object(ref.number).value
  }
  const get = (value: PdfValue | undefined, key: string): PdfValue | undefined => resolve(entry(resolve(value), key))
  const numbers = (): number[] => places.at.flatMap((at, number) => (at === undefined ? [] : [number]))
  return { trailer, numbers, object, placeOf, resolve, get }
}

/** A cross-reference table (§7.5.4) with its trailer. */
function readTable(cursor: Cursor): { readonly places: Places; readonly trailer: PdfValue } {
  const places: Places = { at: [], inside: [] }
  cursor.at += 4
  for (;;) {
    skipBlanks(cursor)
    if (cursor.text.startsWith('trailer', cursor.at)) break
    const first = Number(readWord(cursor))
    skipBlanks(cursor)
    const count = Number(readWord(cursor))
    skipBlanks(cursor)
    // Entries are 20 bytes each.
    for (let index = 0; index < count; index++, cursor.at += 20) {
      if (cursor.text.charCodeAt(cursor.at + 17) === inUse)
        places.at[first + index] = digitsAt(cursor.text, cursor.at, 10)
    }
  }
  cursor.at += 7
  return { places, trailer: readValue(cursor) }
}

/** `n`: an entry of the table is that of an object. */
const inUse = 110

function digitsAt(text: string, at: number, count: number): number {
  let value = 0
  for (let index = at; index < at + count; index++) value = value * 10 + text.charCodeAt(index) - 48
  return value
}

const head = /\d+ 0 obj\s*/y

/** Where the value of an object begins that begins at a place. */
function valueAt(text: string, at: number): number {
  head.lastIndex = at
  if (!head.test(text)) throw new Error(`Unexpected bytes at ${at}, expected an object of the PDF`)
  return head.lastIndex
}

function readObjectAt(cursor: Cursor, bytes: Uint8Array): PdfObject {
  const { text } = cursor
  cursor.at = valueAt(text, cursor.at)
  const value = readValue(cursor)
  skipBlanks(cursor)
  if (!text.startsWith('stream', cursor.at)) return { value }
  const from = cursor.at + (text.charAt(cursor.at + 6) === '\r' ? 8 : 7)
  const length = numberOf(entry(value, 'Length'))
  if (length === undefined) throw new Error(`Unexpected stream at ${cursor.at}, expected its length in its dictionary`)
  return { value, stream: bytes.subarray(from, from + length) }
}
