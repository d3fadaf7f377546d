import { mutateBytes } from './mutate-bytes.ts'
import type { Random } from './random.ts'

/** Damages the finished archive: bits of its directory, which stands at its end, and cuts. */
export function mutateArchive(zip: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.4)) return mutateBytes(zip, random)
  const changed = Buffer.from(zip)
  const from = Math.max(0, changed.length - 1200)
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = from + random.below(changed.length - from)
    changed[at] = random.chance(0.5) ? (changed[at] ?? 0) ^ (1 << random.below(8)) : random.below(256)
  }
  return changed
}
