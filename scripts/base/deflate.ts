import { zlibSync } from 'fflate'

/**
 * Bytes in zlib's format (RFC 1950), as PDFs and PNGs want them. Deflate is fflate's, because zlib's output changes with
 * Node's version.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 })
}
