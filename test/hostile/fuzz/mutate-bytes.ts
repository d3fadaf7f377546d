import type { Random } from './random.ts'

const numbers = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]

/** Changes pictures, fonts and archives without knowing what they are: most of it stays what it was. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes)
  if (changed.length < 8) return changed
  // Headers are where lies do harm.
  const at = random.chance(0.5) ? random.below(Math.min(64, changed.length - 4)) : random.below(changed.length - 4)
  switch (random.below(6)) {
    case 0:
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
      return changed
    case 1:
      changed.writeUInt32BE(random.pick(numbers), at)
      return changed
    case 2:
      changed.writeUInt16LE(random.pick(numbers) & 0xffff, at)
      return changed
    case 3:
      return changed.subarray(0, at)
    case 4:
      return Buffer.concat([changed.subarray(0, at), changed.subarray(random.below(changed.length))])
    default:
      return Buffer.concat([changed, changed.subarray(at, at + 4000)])
  }
}
