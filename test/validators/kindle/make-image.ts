import { deflateSync } from 'node:zlib'

/**
 * Small pictures by name, for fixtures: `png 10x10`, `png 10x10 alpha`, `gif 10x10 frames=2`, `jpeg 10x10 cmyk`,
 * `webp`, `empty` … `size=5300000` fills the file up. Headers are right; only PNG and GIF have pixels.
 */
export function makeImage(recipe: string): Uint8Array {
  const [format = '', ...words] = recipe.trim().split(/\s+/)
  const dimensions = words.map((word) => /^(\d+)x(\d+)$/.exec(word)).find((match) => match !== null)
  const [width, height] = [Number(dimensions?.[1] ?? 10), Number(dimensions?.[2] ?? 10)]
  const number = (name: string): number =>
    Number(words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? 0)
  const make = makers[format]
  if (make === undefined) throw new Error(`no picture is called ${format}`)
  return filled(make({ width, height, words, frames: number('frames') || 1 }), number('size'))
}

interface Recipe {
  readonly width: number
  readonly height: number
  readonly words: readonly string[]
  readonly frames: number
}

const makers: Readonly<Record<string, (recipe: Recipe) => Buffer>> = {
  png: ({ width, height, words }) => {
    const alpha = words.includes('alpha')
    const header = Buffer.concat([be32(width), be32(height), Buffer.from([8, alpha ? 6 : 0, 0, 0, 0])])
    const pixels = deflateSync(Buffer.alloc(height * (1 + width * (alpha ? 4 : 1))))
    const end = words.includes('truncated') ? [] : [chunk('IEND', Buffer.alloc(0))]
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      ...end,
    ])
  },
  gif: ({ width, height, words, frames }) => {
    const screen = Buffer.concat([
      Buffer.from('GIF89a'),
      le16(width),
      le16(height),
      Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ])
    const control = Buffer.from([0x21, 0xf9, 4, words.includes('alpha') ? 1 : 0, 0, 0, 0, 0])
    const frame = Buffer.concat([
      control,
      Buffer.from([0x2c, 0, 0, 0, 0]),
      le16(1),
      le16(1),
      Buffer.from([0, 2, 2, 0x44, 1, 0]),
    ])
    return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
  },
  jpeg: ({ width, height, words }) => {
    const components = words.includes('cmyk') ? 4 : 3
    const jfif = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
    const frame = Buffer.concat([
      Buffer.from([0xff, words.includes('progressive') ? 0xc2 : 0xc0]),
      be16(8 + 3 * components),
    ])
    const body = Buffer.concat([
      Buffer.from([8]),
      be16(height),
      be16(width),
      Buffer.from([components]),
      Buffer.alloc(3 * components, 1),
    ])
    const end = words.includes('truncated') ? [] : [Buffer.from([0xff, 0xd9])]
    return Buffer.concat([Buffer.from([0xff, 0xd8]), ...(words.includes('bare') ? [] : [jfif]), frame, body, ...end])
  },
  webp: () => Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\r\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0', 'latin1'),
  avif: () => Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf', 'latin1'),
  tiff: () => Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1'),
  bmp: () => Buffer.from('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'),
  text: () => Buffer.from('this is no picture'),
  empty: () => Buffer.alloc(0),
}

/** Fills up with noise from a fixed start: zeros would be compressed so far that the archive looks like a bomb. */
function filled(bytes: Buffer, size: number): Buffer {
  const filling = Buffer.alloc(Math.max(0, size - bytes.length))
  let state = 1
  for (let at = 0; at < filling.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    filling[at] = state >>> 24
  }
  return Buffer.concat([bytes, filling])
}

function chunk(name: string, data: Buffer): Buffer {
  // The checksum is left at 0: nothing that reads headers asks for it.
  return Buffer.concat([be32(data.length), Buffer.from(name), data, be32(0)])
}

function be32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function be16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 255])
}

function le16(value: number): Buffer {
  return Buffer.from([value & 255, value >> 8])
}
