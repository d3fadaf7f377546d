/**
 * How many pictures a GIF holds (GIF89a §20, "Image Descriptor"), 2 at most: more are not counted. A file that breaks
 * off holds those before the break.
 */
export function gifFrames(bytes: Uint8Array): number {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + colours(bytes[10] ?? 0)
  let frames = 0
  while (at < bytes.length && frames < 2) {
    if (bytes[at] === 0x21) at = afterBlocks(bytes, at + 2)
    else if (bytes[at] === 0x2c) {
      frames += 1
      at = afterBlocks(bytes, at + 11 + colours(bytes[at + 9] ?? 0))
    } else break
  }
  return frames
}

/** Sub-blocks say their length; one of length 0 ends them (GIF89a §15). */
function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
  return at + 1
}
