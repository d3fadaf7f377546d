import { createHash } from 'node:crypto'
import { deflate } from '../../../base/deflate.ts'
import { type ObjectStream, objectStreams } from './object-stream.ts'
import { type ObjectTexts, objectTexts } from './object-texts.ts'
import { type Place, placeWidths, referenceTable } from './reference-table.ts'

/** Collects the objects of a PDF in the order of their numbers, and writes the file. */
export interface FileWriter extends ObjectTexts {
  /** A stream with the text of its dictionary's entries but `/Length`, its bytes as they are to lie in the file. */
  readonly addStream: (entries: string, bytes: Uint8Array) => number
  /** Takes objects that lie in a stream already, under numbers that the writer does not give. */
  readonly hold: (container: ObjectStream) => void
  /**
   * The file; `trailer` are entries beside those of the cross-references and the identifier (ISO 32000-1 §14.4), which is a hash of
   * all that is written before them.
   */
  readonly finish: (trailer: string) => Uint8Array
}

/**
 * A PDF 1.7 with object streams and a cross-reference stream (ISO 32000-1 §7.5.7, §7.5.8). Its bytes depend on what is put
 * in and on nothing else.
 *
 * @param first number that is given
 */
export function fileWriter(first = 1): FileWriter {
  const texts = objectTexts(first)
  const streams: { readonly number: number; readonly entries: string; readonly bytes: Uint8Array }[] = []
  const containers: ObjectStream[] = []
  const addStream = (entries: string, bytes: Uint8Array): number => {
    const number = texts.reserve()
    streams.push({ number, entries, bytes })
    return number
  }

  const finish = (trailer: string): Uint8Array => {
    const pieces: Uint8Array[] = []
    let offset = 0
    const write = (bytes: Uint8Array): void => {
      pieces.push(bytes)
      offset += bytes.length
    }
    const all = [...containers, ...objectStreams(texts.held())]
    const own = texts.next() + all.length
    const places = Array.from<Place | undefined>({ length: own + 1 })
    const writeStream = (number: number, entries: string, bytes: Uint8Array): void => {
      places[number] = [1, offset, 0]
      write(latin1(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>stream\n`))
      write(bytes)
      write(latin1('\nendstream\nendobj\n'))
    }
    write(latin1('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n'))
    for (const { number, entries, bytes } of streams) writeStream(number, entries, bytes)
    for (const { numbers, entries, bytes } of all) {
      const container = texts.reserve()
      numbers.forEach((number, index) => (places[number] = [2, container, index]))
      writeStream(container, entries, bytes)
    }
    const start = offset
    const hash = createHash('sha256')
    for (const piece of pieces) hash.update(piece)
    const id = hash.digest('hex').slice(0, 32)
    places[own] = [1, start, 0]
    writeStream(
      own,
      `/Type/XRef/Size ${own + 1}/W[${placeWidths.join(' ')}]/Filter/FlateDecode${trailer}/ID[<${id}><${id}>]`,
      deflate(referenceTable(places)),
    )
    write(latin1(`startxref\n${start}\n%%EOF\n`))
    // No Buffer: some readers refuse one.
    return new Uint8Array(Buffer.concat(pieces))
  }
  return { ...texts, addStream, hold: (container) => void containers.push(container), finish }
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
