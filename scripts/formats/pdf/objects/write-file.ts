import { createHash } from 'node:crypto'
import { deflate } from '../../../base/deflate.ts'

/** Collects the objects of a PDF in the order of their numbers, and writes the file. */
export interface FileWriter {
  /** Takes the next number; `put` gives it its object later. */
  readonly reserve: () => number
  /** An object without a stream, as its text. */
  readonly put: (number: number, text: string) => void
  readonly add: (text: string) => number
  /** A stream with the text of its dictionary's entries but `/Length`, its bytes as they are to lie in the file. */
  readonly addStream: (entries: string, bytes: Uint8Array) => number
  /**
   * The file; `trailer` are entries beside those of the cross-references and the identifier (ISO 32000-1 §14.4), which is a hash of
   * all that is written before them.
   */
  readonly finish: (trailer: string) => Uint8Array
}

/** Objects of an object stream: enough to deflate well, few enough for a reader that wants one. */
const perContainer = 400

/**
 * A PDF 1.7 with object streams and a cross-reference stream (ISO 32000-1 §7.5.7, §7.5.8). Its bytes depend on what is put
 * in and on nothing else.
 */
export function fileWriter(): FileWriter {
  const texts: (string | undefined)[] = [undefined]
  const streams = new Map<number, { readonly entries: string; readonly bytes: Uint8Array }>()
  const reserve = (): number => texts.push(undefined) - 1
  const put = (number: number, text: string): void => {
    texts[number] = text
  }
  const add = (text: string): number => texts.push(text) - 1
  const addStream = (entries: string, bytes: Uint8Array): number => {
    const number = reserve()
    streams.set(number, { entries, bytes })
    return number
  }

  const finish = (trailer: string): Uint8Array => {
    const pieces: Uint8Array[] = []
    let offset = 0
    const write = (bytes: Uint8Array): void => {
      pieces.push(bytes)
      offset += bytes.length
    }
    const places: [type: number, first: number, second: number][] = [[0, 0, 65535]]
    const writeStream = (number: number, entries: string, bytes: Uint8Array): void => {
      places[number] = [1, offset, 0]
      write(latin1(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>stream\n`))
      write(bytes)
      write(latin1('\nendstream\nendobj\n'))
    }
    write(latin1('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n'))
    for (const [number, { entries, bytes }] of streams) writeStream(number, entries, bytes)
    const plain = texts.flatMap((text, number) => (text === undefined ? [] : [{ text, number }]))
    for (let at = 0; at < plain.length; at += perContainer) {
      const held = plain.slice(at, at + perContainer)
      const container = reserve()
      held.forEach(({ number }, index) => (places[number] = [2, container, index]))
      const { entries, bytes } = objectStream(held)
      writeStream(container, entries, bytes)
    }
    const start = offset
    const hash = createHash('sha256')
    for (const piece of pieces) hash.update(piece)
    const id = hash.digest('hex').slice(0, 32)
    const own = reserve()
    places[own] = [1, start, 0]
    writeStream(
      own,
      `/Type/XRef/Size ${own + 1}/W[1 4 2]/Filter/FlateDecode${trailer}/ID[<${id}><${id}>]`,
      deflate(referenceTable(places, own + 1)),
    )
    write(latin1(`startxref\n${start}\n%%EOF\n`))
    // No Buffer: some readers refuse one.
    return new Uint8Array(Buffer.concat(pieces))
  }
  return { reserve, put, add, addStream, finish }
}

function objectStream(held: readonly { text: string; number: number }[]): { entries: string; bytes: Uint8Array } {
  let offset = 0
  const table = held.map(({ text, number }) => {
    const line = `${number} ${offset}`
    offset += text.length + 1
    return line
  })
  const head = `${table.join(' ')}\n`
  const entries = `/Type/ObjStm/N ${held.length}/First ${head.length}/Filter/FlateDecode`
  return { entries, bytes: deflate(latin1(head + held.map(({ text }) => text).join('\n'))) }
}

function referenceTable(places: readonly (readonly [number, number, number])[], size: number): Uint8Array {
  const table = new Uint8Array(size * 7)
  let at = 0
  const write = (value: number, width: number): void => {
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) table[at++] = value >>> shift
  }
  for (let number = 0; number < size; number++) {
    const [type, first, second] = places[number] ?? [0, 0, 65535]
    write(type, 1)
    write(first, 4)
    write(second, 2)
  }
  return table
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
