import type { Destinations } from '../destinations.ts'
import type { FileWriter } from '../objects/write-file.ts'
import { writeNumber } from '../objects/write-value.ts'

/** A destination in the file: the page, scrolled to the target, at the reader's own zoom (ISO 32000-1 §12.3.2.2). */
export function destinationArray(
  { page, x, y }: { page: number; x: number; y: number },
  pages: readonly number[],
): string {
  return `[${pages[page] ?? 0} 0 R/XYZ ${writeNumber(x)} ${writeNumber(y)} 0]`
}

/** An id as the key of the name tree. */
export function destinationName(id: string): string {
  return `<${Buffer.from(id, 'utf8').toString('hex')}>`
}

const perLeaf = 256

/**
 * Writes the name tree of all ids (§7.9.6), sorted by their bytes, so that links need not know pages and `book.pdf#fig-x` works
 * everywhere.
 *
 * @returns number of the tree's root
 */
export function writeNameTree(destinations: Destinations, pages: readonly number[], writer: FileWriter): number {
  const sorted = [...destinations]
    .filter(([, { page }]) => pages[page] !== undefined)
    .map(([id, target]) => ({ bytes: Buffer.from(id, 'utf8'), key: destinationName(id), target }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  const leaves: string[] = []
  for (let at = 0; at < sorted.length; at += perLeaf) {
    const held = sorted.slice(at, at + perLeaf)
    const limits = `${held[0]?.key ?? ''}${held.at(-1)?.key ?? ''}`
    const names = held.map(({ key, target }) => key + destinationArray(target, pages)).join('')
    leaves.push(`${writer.add(`<</Limits[${limits}]/Names[${names}]>>`)} 0 R`)
  }
  return writer.add(`<</Kids[${leaves.join(' ')}]>>`)
}
