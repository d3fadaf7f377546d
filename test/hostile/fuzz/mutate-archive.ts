import { rawZip, type RawArchive, type RawEntry } from '../../publication/zip-fixture.ts'
import type { Random } from './random.ts'

const names = [
  'mimetype',
  'MIMETYPE',
  'META-INF/container.xml',
  'OEBPS/c1.xhtml',
  'OEBPS/C1.xhtml',
  '../x',
  '/x',
  'a\\b',
  'a/',
  '',
  'con',
  '\u0000',
  'é',
  'e\u0301',
  'x'.repeat(300),
  'META-INF/encryption.xml',
  'OEBPS/x\u202Ey',
]
const sizes = [0, 1, 100, 0x7fffffff, 0xfffffffe, 0xffffffff]

type EntryMutation = (entry: RawEntry, random: Random) => RawEntry

const lies: readonly EntryMutation[] = [
  (entry, random) => ({ ...entry, size: random.pick(sizes) }),
  (entry, random) => ({ ...entry, packed: random.pick(sizes) }),
  (entry, random) => ({ ...entry, crc: random.pick(sizes) }),
  (entry, random) => ({ ...entry, local: { size: random.pick(sizes) } }),
  (entry, random) => ({ ...entry, local: { packed: random.pick(sizes), crc: random.pick(sizes) } }),
  (entry, random) => ({ ...entry, method: random.pick([0, 1, 8, 9, 12, 14, 93, 99, 0xffff]) }),
  (entry, random) => ({ ...entry, flags: random.below(0x10000) }),
  (entry, random) => ({ ...entry, attributes: (random.below(0x10000) << 16) >>> 0 }),
  (entry, random) => ({ ...entry, name: random.pick(names) }),
  (entry, random) => ({ ...entry, localName: random.pick(names) }),
  (entry, random) => ({ ...entry, sharesDataOf: random.below(4) }),
  (entry, random) => ({ ...entry, extra: Buffer.alloc(random.below(40), random.below(256)) }),
  (entry, random) => ({ ...entry, trailer: Buffer.alloc(random.below(40), random.below(256)) }),
  (entry) => ({ ...entry, deflate: entry.deflate !== true }),
]

/** Zips files as a program would, or as nobody would. */
export function zipMutated(files: ReadonlyMap<string, Uint8Array>, lie: boolean, random: Random): Uint8Array {
  let entries = [...files].map(([name, data]): RawEntry => ({ name, data, deflate: name !== 'mimetype' }))
  if (!lie) return rawZip(entries)
  const at = random.below(entries.length)
  const chosen = entries[at]
  switch (random.below(8)) {
    case 0:
      entries = entries.toSpliced(random.below(entries.length), 0, ...entries.slice(at, at + 1))
      break
    case 1:
      entries = entries.toSpliced(at, 1)
      break
    case 2:
      entries = [...entries.slice(at), ...entries.slice(0, at)]
      break
    default:
      if (chosen !== undefined) entries = entries.with(at, random.pick(lies)(chosen, random))
  }
  return rawZip(entries, random.chance(0.8) ? {} : random.pick(archives)(random))
}

const archives: readonly ((random: Random) => RawArchive)[] = [
  (random) => ({ count: random.pick([0, 1, 5, 0xffff]) }),
  (random) => ({ comment: Buffer.alloc(random.below(300), 0x50) }),
  (random) => ({ before: Buffer.alloc(1 + random.below(100), 0x4b) }),
  (random) => ({ disk: random.below(3) }),
  (random) => ({ zip64Count: BigInt(random.pick([0, 3, 12, 2 ** 31])) }),
]
