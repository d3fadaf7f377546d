import { imageFormatOf, type ImageFormat } from '../../../base/image-format.ts'
import { readGif } from './read-gif.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'

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
  const format = imageFormatOf(bytes)
  if (format === 'jpeg') return { format, ...readJpeg(bytes) }
  if (format === 'png') return { format, ...readPng(bytes) }
  if (format === 'gif') return { format, ...readGif(bytes) }
  return { format }
}
