import { encode, mutateText } from './mutate-text.ts'
import { mutateArchive } from './mutate-whole.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { zipMutated } from './mutate-archive.ts'
import { randomOf } from './random.ts'
import { specimen } from './specimens.ts'

/** What makes a case again. */
export interface Seed {
  /** `stock`, `rich`, or the path of an EPUB. */
  readonly specimen: string
  readonly seed: number
}

const textual = /\.(?:xhtml|html|htm|opf|ncx|xml|svg|css|smil)$/

/** A book with one to four faults: most in its files, some in the archive around them, few in the finished bytes. */
export function fuzzCase({ specimen: name, seed }: Seed): Uint8Array {
  const random = randomOf(seed)
  const files = new Map(specimen(name))
  const names = [...files.keys()]
  for (let left = 1 + random.below(4); left > 0; left--) {
    const file = random.pick(names)
    const bytes = files.get(file) ?? new Uint8Array()
    if (!textual.test(file)) files.set(file, mutateBytes(bytes, random))
    else files.set(file, encode(mutateText(file, Buffer.from(bytes).toString(), random), random))
  }
  const zip = zipMutated(files, random.chance(0.3), random)
  return random.chance(0.1) ? mutateArchive(zip, random) : zip
}
