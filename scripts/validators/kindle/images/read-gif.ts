import type { ImageFacts } from './image-facts.ts'

/** Walks the blocks of a GIF (GIF89a, §§17 to 27), counting pictures. */
export function readGif(bytes: Uint8Array): Omit<ImageFacts, 'format'> {
  if (bytes.length < 13) return { truncated: true }
  const width = word(bytes, 6)
  const height = word(bytes, 8)
  let frames = 0
  let transparent = false
  let at = 13 + tableLength(bytes[10] ?? 0)
  while (at < bytes.length) {
    const mark = bytes[at]
    if (mark === 0x3b) return { width, height, frames, transparent, truncated: false }
    if (mark === 0x2c) {
      frames += 1
      at = afterBlocks(bytes, at + 10 + tableLength(bytes[at + 9] ?? 0) + 1)
    } else if (mark === 0x21) {
      // Graphic Control Extension: the lowest bit says that one colour is transparent.
      if (bytes[at + 1] === 0xf9 && ((bytes[at + 3] ?? 0) & 1) === 1) transparent = true
      at = afterBlocks(bytes, at + 2)
    } else break
  }
  return { width, height, frames, transparent, truncated: true }
}

/** Sub-blocks are counted runs; an empty one ends them. */
function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return at + 1
}

function tableLength(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1)
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}
