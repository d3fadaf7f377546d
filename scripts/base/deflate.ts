import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What we use of the zlib that zip.js brings as WebAssembly: sizes and places in its memory are bytes. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly malloc: (size: number) => number
  readonly deflate_new: () => number
  readonly deflate_init: (stream: number, level: number) => number
  /** What was made, in the lower 24 bits, and zlib's code above them. */
  readonly deflate_process: (
    stream: number,
    from: number,
    length: number,
    to: number,
    room: number,
    flush: number,
  ) => number
  readonly deflate_last_consumed: (stream: number) => number
  readonly deflate_end: (stream: number) => number
}

/** Six takes a sixth of the time more and makes one percent less. */
const level = 5
const chunk = 1 << 18
/** More than zlib makes of a chunk and of what it held back before. */
const room = chunk * 2
/** Its names: Z_NO_FLUSH, Z_FINISH, Z_STREAM_END. */
const [goesOn, finish, ended] = [0, 4, 1]

let loaded: { readonly zlib: Zlib; readonly from: number; readonly to: number } | undefined

/**
 * Bytes in zlib's format (RFC 1950), as PDFs and PNGs want them. It is zlib as WebAssembly: the same bytes on every machine, which
 * Node's own zlib does not promise, whose version and hashes are other ones elsewhere; and it needs no warming up.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const { zlib, from, to } = (loaded ??= load())
  const stream = zlib.deflate_new()
  if (stream === 0 || zlib.deflate_init(stream, level) !== 0) throw new Error('zlib does not start')
  const made: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk)
    // Its memory may have grown, and then has another buffer.
    new Uint8Array(zlib.memory.buffer).set(piece, from)
    const isLast = at + chunk >= bytes.length
    const result = zlib.deflate_process(stream, from, piece.length, to, room, isLast ? finish : goesOn)
    if (zlib.deflate_last_consumed(stream) !== piece.length || (isLast && result >>> 24 !== ended))
      throw new Error(`zlib ends with ${result >> 24}`)
    made.push(new Uint8Array(zlib.memory.buffer).slice(to, to + (result & 0xffffff)))
  }
  zlib.deflate_end(stream)
  return made.length === 1 && made[0] !== undefined ? made[0] : new Uint8Array(Buffer.concat(made))
}

function load(): NonNullable<typeof loaded> {
  const file = createRequire(import.meta.url).resolve('@zip.js/zip.js/dist/zip-module.wasm')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {})
  const zlib = exports as unknown as Zlib // Its exports are told nowhere but in its own source.
  return { zlib, from: zlib.malloc(chunk), to: zlib.malloc(room) }
}
