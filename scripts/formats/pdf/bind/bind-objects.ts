import { createHash } from 'node:crypto'
import type { PackedPart } from '../clean/pack-part.ts'
import type { FileWriter } from '../objects/write-file.ts'

/** A text of a part with its references made those of the file. */
export type Bind = (text: string) => string

/**
 * Writes the objects of a part that pages draw by name (graphics states, pictures, patterns). What is the same in several parts,
 * a logo or a graphics state, is stored once.
 *
 * @param fonts numbers of the part's fonts in the file
 * @param known numbers of objects that were written, by what they are
 */
export function bindObjects(
  { part, streams }: PackedPart,
  fonts: readonly number[],
  writer: FileWriter,
  known: Map<string, number>,
): Bind {
  const numbers: number[] = []
  const bind: Bind = (text) =>
    text.replaceAll(/([\u0001\u0002])(\d+)\1/g, (_, kind: string, index: string) => {
      const number = (kind === '\u0001' ? numbers : fonts)[Number(index)]
      if (number === undefined)
        throw new Error(`Unexpected reference to object ${index} of a part, expected one before it`)
      return `${number} 0 R`
    })
  for (const { text, stream } of part.objects) {
    const bound = bind(text)
    const bytes = stream === undefined ? undefined : streams[stream]
    const key = bytes === undefined ? bound : `${bound} ${createHash('sha256').update(bytes).digest('hex')}`
    const number = known.get(key) ?? (bytes === undefined ? writer.add(bound) : writer.addStream(bound, bytes))
    known.set(key, number)
    numbers.push(number)
  }
  return bind
}
