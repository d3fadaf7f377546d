import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { Destination, Destinations } from './destinations.ts'
import { bookOrigin } from './print.ts'

/** A destination in the file: the page, scrolled to the target, at the reader's own zoom (ISO 32000-1 §12.3.2.2). */
export function destinationArray(document: PDFDocument, { page, x, y }: Destination): PDFArray {
  const { context } = document
  return context.obj([document.getPage(page).ref, PDFName.of('XYZ'), x, y, PDFNumber.of(0)])
}

/**
 * Moves the destinations from Chromium's dictionary of names to the name tree of PDF 1.2 (§7.9.6), sorted, so that
 * `book.pdf#fig-x` works everywhere, and points the links at it. A link that Chromium could not resolve is a message.
 */
export function writeLinks(document: PDFDocument, destinations: Destinations): VFileMessage[] {
  const { context, catalog } = document
  const old = catalog.get(PDFName.of('Dests'))
  if (old instanceof PDFRef) context.delete(old)
  catalog.delete(PDFName.of('Dests'))
  const names = [...destinations]
    .map(([id, target]) => ({ key: Buffer.from(id, 'utf8'), target }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .flatMap(({ key, target }): PDFObject[] => [
      PDFHexString.of(key.toString('hex')),
      destinationArray(document, target),
    ])
  const tree = context.register(context.obj({ Names: context.obj(names) }))
  catalog.set(PDFName.of('Names'), context.obj({ Dests: tree }))

  const dead = new Set<string>()
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const annotation = context.lookup(ref)
      if (!(annotation instanceof PDFDict)) continue
      const name = annotation.lookup(PDFName.of('Dest'))
      if (name instanceof PDFName) {
        annotation.set(PDFName.of('Dest'), PDFHexString.of(Buffer.from(name.decodeText(), 'utf8').toString('hex')))
      }
      const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
      const url = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
      if (url.startsWith(bookOrigin)) dead.add(url.slice(bookOrigin.length).replace(/^book\.html/, ''))
    }
  }
  return [...dead].map((target) =>
    message({
      severity: 'warning',
      ruleId: 'link-target',
      reason: `Unexpected link to ${target}, expected an id of the book.`,
      note: 'Give the heading, figure or table that you mean a label and link to that.',
    }),
  )
}
