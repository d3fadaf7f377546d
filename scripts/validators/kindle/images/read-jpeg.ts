import type { ImageFacts } from './image-facts.ts'

/** Walks the segments of a JPEG (ITU-T T.81, Annex B) up to its first scan. */
export function readJpeg(bytes: Uint8Array): Omit<ImageFacts, 'format'> {
  let jfif = false
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return { jfif, truncated: true }
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xff) {
      at += 1
      continue
    }
    if (mark === 0xe0 && String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'JFIF') jfif = true
    if (isFrame(mark)) {
      const truncated = !endsWell(bytes)
      const [height, width, components] = [word(bytes, at + 5), word(bytes, at + 7), bytes[at + 9] ?? 0]
      return { width, height, components, progressive: mark !== 0xc0 && mark !== 0xc1, jfif, truncated }
    }
    at += 2 + word(bytes, at + 2)
  }
  return { jfif, truncated: true }
}

/** SOF0 to SOF15, without the tables (DHT, JPG, DAC) that share their numbers. */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
}

/** Whether the end mark is there; cameras may add a little after it. */
function endsWell(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Uint8Array.of(0xff, 0xd9)) >= 0
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
