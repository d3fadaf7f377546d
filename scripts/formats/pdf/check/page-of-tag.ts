import type { CheckedPdf, Tag } from './checked-pdf.ts'

/** " (page 12)", the page of the file on which an element begins; nothing for one without content. */
export function onPage({ pages }: CheckedPdf, tag: Tag | undefined): string {
  const first = tag === undefined ? undefined : firstSequence(tag)
  const index = pages.findIndex(({ ref }) => ref.number === first?.page)
  return index < 0 ? '' : ` (page ${index + 1})`
}

function firstSequence({ sequences, kids }: Tag): Tag['sequences'][number] | undefined {
  for (const kid of sequences.length > 0 ? [] : kids) {
    const found = firstSequence(kid)
    if (found !== undefined) return found
  }
  return sequences[0]
}
