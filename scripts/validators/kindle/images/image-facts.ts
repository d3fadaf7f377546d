import { readGif } from './read-gif.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'

/** What the first bytes say a file is, whatever its name and media type say. */
export type ImageFormat =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'heif'
  | 'tiff'
  | 'bmp'
  | 'jpeg-xl'
  | 'jpeg-2000'
  | 'icon'
  | 'svg'
  | 'empty'
  | 'unknown'

/** What a glance at an image's headers tells; pixels are not decoded. */
export interface ImageFacts {
  readonly format: ImageFormat
  /** In pixels; absent when the headers are damaged or of a format that is not read. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** GIF: more than one is an animation. */
  readonly frames?: number | undefined
  /** PNG, GIF: has an alpha channel or a transparent colour. */
  readonly transparent?: boolean | undefined
  /** JPEG: 4 is CMYK or its kin. */
  readonly components?: number | undefined
  /** JPEG: not one baseline scan. */
  readonly progressive?: boolean | undefined
  /** JPEG: has the APP0 segment of JFIF. */
  readonly jfif?: boolean | undefined
  /** The end mark is missing. */
  readonly truncated?: boolean | undefined
}

/** Reads an image's headers; bytes that are no image give `unknown`. */
export function readImageFacts(bytes: Uint8Array): ImageFacts {
  const format = sniff(bytes)
  if (format === 'jpeg') return { format, ...readJpeg(bytes) }
  if (format === 'png') return { format, ...readPng(bytes) }
  if (format === 'gif') return { format, ...readGif(bytes) }
  return { format }
}

function sniff(bytes: Uint8Array): ImageFormat {
  if (bytes.length === 0) return 'empty'
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  for (const [format, pattern] of patterns) if (pattern.test(head)) return format
  return /^<svg[\s>]/.test(afterProlog(startOf(bytes))) ? 'svg' : 'unknown'
}

// The numbers are those of the formats' own specifications; ISO media files name their brand at byte 8.
const patterns: readonly (readonly [ImageFormat, RegExp])[] = [
  ['jpeg', /^\xFF\xD8\xFF/],
  ['png', /^\x89PNG\r\n\x1A\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['avif', /^[^]{4}ftypavi[fs]/],
  ['heif', /^[^]{4}ftyp(?:hei|hev|mif|msf)/],
  ['jpeg-xl', /^(?:\xFF\x0A|\0\0\0\x0CJXL )/],
  ['jpeg-2000', /^(?:\0\0\0\x0CjP {2}|\xFF\x4F\xFF\x51)/],
  ['tiff', /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/],
  ['bmp', /^BM[^]{4}\0\0\0\0/],
  ['icon', /^\0\0[\x01\x02]\0/],
]

function startOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, '')
}

/** What follows the declarations, comments and instructions at the head of an XML document; one step for each. */
function afterProlog(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : rest.startsWith('<!DOCTYPE') ? '>' : ''
    const at = end === '' ? -1 : rest.indexOf(end)
    if (at === -1) return rest
    rest = rest.slice(at + end.length).trimStart()
  }
}
