import type { Heading } from '../../../book/headings.ts'
import type { Destinations } from '../destinations.ts'
import { textString } from '../objects/text-string.ts'
import type { FileWriter } from '../objects/write-file.ts'
import { destinationArray } from './name-tree.ts'

/**
 * Writes the outline (ISO 32000-1 §12.3.3): parts, chapters, sections, with numbers and plain titles. Documents are
 * open, sections closed. A heading that landed nowhere is left out with what stands below it.
 *
 * @returns number of its root; undefined where there is nothing to show
 */
export function writeOutline(
  entries: readonly Heading[],
  destinations: Destinations,
  pages: readonly number[],
  writer: FileWriter,
): number | undefined {
  const write = (level: readonly Heading[], parent: number): { numbers: number[]; visible: number } => {
    const landed = level.filter(({ id }) => destinations.has(id))
    const numbers = landed.map(() => writer.reserve())
    let visible = numbers.length
    for (const [index, entry] of landed.entries()) {
      const [number, target] = [numbers[index], destinations.get(entry.id)]
      if (number === undefined || target === undefined) continue
      const inner = write(entry.children, number)
      const open = entry.children.some(({ depth }) => depth === 0)
      if (open) visible += inner.visible
      const count = inner.numbers.length === 0 ? '' : `/Count ${open ? inner.visible : -inner.visible}`
      writer.put(
        number,
        `<</Title${textString([entry.number, entry.text].filter(Boolean).join(' '))}/Parent ${parent} 0 R` +
          `/Dest${destinationArray(target, pages)}${link('Prev', numbers[index - 1])}${link('Next', numbers[index + 1])}` +
          `${link('First', inner.numbers[0])}${link('Last', inner.numbers.at(-1))}${count}>>`,
      )
    }
    return { numbers, visible }
  }

  const root = writer.reserve()
  const { numbers, visible } = write(entries, root)
  writer.put(root, `<</Type/Outlines${link('First', numbers[0])}${link('Last', numbers.at(-1))}/Count ${visible}>>`)
  return numbers.length === 0 ? undefined : root
}

function link(name: string, number: number | undefined): string {
  return number === undefined ? '' : `/${name} ${number} 0 R`
}
