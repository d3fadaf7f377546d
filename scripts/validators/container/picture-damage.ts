import { imageSize } from 'image-size'
import { imageFormatOf, type ImageFormat } from '../../base/image-format.ts'

type RasterFormat = Extract<ImageFormat, 'png' | 'jpeg' | 'gif' | 'webp'>

export interface Picture {
  readonly format: RasterFormat
  /** In px; absent when the header gives none. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Why it does not decode, in words; absent for a whole picture. */
  readonly damage?: string | undefined
}

/**
 * Looks at a raster picture's magic bytes, header and end without decoding a pixel; undefined for bytes of no raster
 * kind that EPUB 3.3 §3.2 counts among its core media types.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const format = imageFormatOf(bytes)
  if (!isCoreRaster(format)) return undefined
  try {
    const { width, height } = imageSize(bytes)
    if (width < 1 || height < 1) return { format, width, height, damage: `dimensions of ${width} × ${height}` }
    return { format, width, height, damage: missingEnd(format, bytes) }
  } catch {
    return { format, damage: 'a header without dimensions' }
  }
}

function isCoreRaster(format: ImageFormat): format is RasterFormat {
  return format === 'png' || format === 'jpeg' || format === 'gif' || format === 'webp'
}

/** What shows that bytes are missing at the end. Data after the end does no harm: cameras leave it there. */
function missingEnd(format: RasterFormat, bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (format) {
    case 'png':
      return pngDamage(buffer)
    case 'jpeg':
      return buffer.lastIndexOf('\u00FF\u00D9', undefined, 'latin1') > 3 ? undefined : 'no end-of-image marker'
    case 'gif':
      return buffer.lastIndexOf(0x3b) > 12 ? undefined : 'no trailer'
    case 'webp':
      return buffer.readUInt32LE(4) + 8 <= buffer.length ? undefined : 'fewer bytes than its header declares'
  }
}

/** Walks the chunks (PNG 3rd edition §5.3): lengths must stay inside the file and the last one must be IEND. */
function pngDamage(buffer: Buffer): string | undefined {
  let at = 8
  let data = false
  while (at + 12 <= buffer.length) {
    const name = buffer.toString('latin1', at + 4, at + 8)
    if (name === 'IDAT') data = true
    if (name === 'IEND') return data ? undefined : 'no image data'
    at += 12 + buffer.readUInt32BE(at)
  }
  return 'no IEND chunk at its end'
}
