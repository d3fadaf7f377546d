import type { ImageFacts } from './image-facts.ts'

/** Walks the chunks of a PNG (W3C PNG 3, §5 and §11) as far as the first pixels. */
export function readPng(bytes: Uint8Array): Omit<ImageFacts, 'format'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || nameAt(bytes, 12) !== 'IHDR') return { truncated: true }
  const colourType = bytes[25] ?? 0
  let transparent = colourType === 4 || colourType === 6
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = nameAt(bytes, at + 4)
    if (name === 'tRNS') transparent = true
    if (name === 'IDAT' || name === 'IEND') break
  }
  const truncated =
    nameAt(bytes, bytes.length - 8) !== 'IEND' &&
    !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('IEND')
  return { width: view.getUint32(16), height: view.getUint32(20), transparent, truncated }
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(at, 0), Math.max(at, 0) + 4))
}
