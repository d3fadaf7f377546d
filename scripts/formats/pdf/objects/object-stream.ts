import { deflate } from '../../../base/deflate.ts'
import type { NumberedText } from './object-texts.ts'

/** An object stream (ISO 32000-1 §7.5.7) as it is to lie in a file. */
export interface ObjectStream {
  /** Of the objects in it, in their order. */
  readonly numbers: readonly number[]
  /** The entries of its dictionary but `/Length`. */
  readonly entries: string
  readonly bytes: Uint8Array
}

/** Objects of an object stream: enough to deflate well, few enough for a reader that wants one. */
const most = 400

/** Objects in as few streams as hold them, each with about as many. */
export function objectStreams(held: readonly NumberedText[]): ObjectStream[] {
  const size = Math.ceil(held.length / Math.ceil(held.length / most))
  const streams: ObjectStream[] = []
  for (let at = 0; at < held.length; at += size) streams.push(objectStream(held.slice(at, at + size)))
  return streams
}

function objectStream(held: readonly NumberedText[]): ObjectStream {
  let offset = 0
  const table = held.map(({ text, number }) => {
    const line = `${number} ${offset}`
    offset += text.length + 1
    return line
  })
  const head = `${table.join(' ')}\n`
  return {
    numbers: held.map(({ number }) => number),
    entries: `/Type/ObjStm/N ${held.length}/First ${head.length}/Filter/FlateDecode`,
    bytes: deflate(Buffer.from(head + held.map(({ text }) => text).join('\n'), 'latin1')),
  }
}
