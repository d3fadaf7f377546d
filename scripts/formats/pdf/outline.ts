import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import { destinationArray } from './links.ts'
import type { Destinations } from './destinations.ts'
import type { Heading } from '../../book/headings.ts'

/**
 * Writes the outline (ISO 32000-1 §12.3.3): parts, chapters, sections, with numbers and plain titles. Documents are
 * open, sections closed. A heading that landed nowhere is left out with what stands below it.
 */
export function writeOutline(document: PDFDocument, entries: readonly Heading[], destinations: Destinations): void {
  const { context } = document
  const root = context.nextRef()

  const write = (level: readonly Heading[], parent: PDFRef): { refs: PDFRef[]; visible: number } => {
    const landed = level.filter(({ id }) => destinations.has(id))
    const refs = landed.map(() => context.nextRef())
    let visible = refs.length
    for (const [index, entry] of landed.entries()) {
      const [ref, target] = [refs[index], destinations.get(entry.id)]
      if (ref === undefined || target === undefined) continue
      const inner = write(entry.children, ref)
      const open = entry.children.some(({ depth }) => depth === 0)
      if (open) visible += inner.visible
      const dict = context.obj({ Parent: parent })
      dict.set(PDFName.of('Title'), PDFHexString.fromText([entry.number, entry.text].filter(Boolean).join(' ')))
      dict.set(PDFName.of('Dest'), destinationArray(document, target))
      link(dict, 'Prev', refs[index - 1])
      link(dict, 'Next', refs[index + 1])
      link(dict, 'First', inner.refs[0])
      link(dict, 'Last', inner.refs.at(-1))
      if (inner.refs.length > 0) dict.set(PDFName.of('Count'), PDFNumber.of(open ? inner.visible : -inner.visible))
      context.assign(ref, dict)
    }
    return { refs, visible }
  }

  const { refs, visible } = write(entries, root)
  const [first, last] = [refs[0], refs.at(-1)]
  if (first === undefined || last === undefined) return
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: visible }))
  document.catalog.set(PDFName.of('Outlines'), root)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function link(dict: PDFDict, name: string, ref: PDFRef | undefined): void {
  if (ref !== undefined) dict.set(PDFName.of(name), ref)
}
