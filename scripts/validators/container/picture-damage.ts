import { imageSize } from 'image-size'

export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif' | 'webp'
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
  const type = kindOf(bytes)
  if (type === undefined) return undefined
  try {
    const { width, height } = imageSize(bytes)
    if (width < 1 || height < 1) return { type, width, height, damage: `dimensions of ${width} × ${height}` }
    return { type, width, height, damage: missingEnd(type, bytes) }
  } catch {
    return { type, damage: 'a header without dimensions' }
  }
}

function kindOf(bytes: Uint8Array): Picture['type'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return 'png'
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  return /^RIFF.{4}WEBP/s.test(head) ? 'webp' : undefined
}

/** What shows that bytes are missing at the end. Data after the end does no harm: cameras leave it there. */
function missingEnd(type: Picture['type'], bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'png':
      return pngDamage(buffer)
    case 'jpg':
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
